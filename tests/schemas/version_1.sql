BEGIN TRANSACTION;
CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
);
INSERT INTO "_sqlite_migrations" VALUES(1,'fyrvakt','m001_the_whole_job_once_through','2026-11-26 19:20:05.916905+00:00');
CREATE TABLE absences (
        id            INTEGER PRIMARY KEY,
        uuid          TEXT NOT NULL,
        person_id     INTEGER REFERENCES people (id) ON DELETE RESTRICT,
        account_id    INTEGER REFERENCES accounts (id) ON DELETE RESTRICT,
        first         TEXT NOT NULL,
        last          TEXT NOT NULL CHECK (last >= first),
        reason        TEXT NOT NULL CHECK (reason <> ''),
        deputy_id     INTEGER REFERENCES people (id) ON DELETE RESTRICT,
        registered_at TEXT NOT NULL
    ) STRICT
    ;
INSERT INTO "absences" VALUES(1,'a',1,NULL,'2026-11-19','2026-11-19','Kurs',NULL,'2026-11-23T08:00:00+00:00');
CREATE TABLE accounts (
        id              INTEGER PRIMARY KEY,
        uuid            TEXT NOT NULL,
        platform        TEXT NOT NULL CHECK (platform <> ''),
        name            TEXT NOT NULL CHECK (name <> ''),
        url             TEXT NOT NULL DEFAULT '',
        kind            TEXT NOT NULL DEFAULT 'main'
                        CHECK (kind IN ('main', 'unit', 'closed_group')),
        status          TEXT NOT NULL DEFAULT 'active'
                        CHECK (status IN ('applied', 'active', 'closed')),
        unit            TEXT NOT NULL DEFAULT '',
        purpose         TEXT NOT NULL DEFAULT '',
        goal            TEXT NOT NULL DEFAULT '',
        target_group    TEXT NOT NULL DEFAULT '',
        responsible_id  INTEGER REFERENCES people (id) ON DELETE RESTRICT,
        deputy_id       INTEGER REFERENCES people (id) ON DELETE RESTRICT,
        administrators  TEXT NOT NULL DEFAULT '',
        approved_by     TEXT NOT NULL DEFAULT '',
        approved_on     TEXT,
        case_number     TEXT NOT NULL DEFAULT '',
        opened_on       TEXT,
        limited_until   TEXT,
        closed_on       TEXT,
        closed_by       TEXT NOT NULL DEFAULT '',
        closed_reason   TEXT NOT NULL DEFAULT '',
        comments_open   INTEGER NOT NULL DEFAULT 1 CHECK (comments_open IN (0, 1)),
        checked_daily   INTEGER NOT NULL DEFAULT 1 CHECK (checked_daily IN (0, 1)),
        reply_days      INTEGER NOT NULL DEFAULT 1 CHECK (reply_days >= 0),
        posts_per_week  INTEGER NOT NULL DEFAULT 0 CHECK (posts_per_week >= 0),
        access_kept     TEXT NOT NULL DEFAULT '',
        two_step_login  INTEGER NOT NULL DEFAULT 0 CHECK (two_step_login IN (0, 1)),
        says_owner      INTEGER NOT NULL DEFAULT 0 CHECK (says_owner IN (0, 1)),
        shows_rules     INTEGER NOT NULL DEFAULT 0 CHECK (shows_rules IN (0, 1)),
        shows_hours     INTEGER NOT NULL DEFAULT 0 CHECK (shows_hours IN (0, 1)),
        links_home      INTEGER NOT NULL DEFAULT 0 CHECK (links_home IN (0, 1)),
        last_review     TEXT,
        note            TEXT NOT NULL DEFAULT '',
        registered_at   TEXT NOT NULL
    ) STRICT
    ;
INSERT INTO "accounts" VALUES(1,'7ac013a9-afd6-44e8-a8ab-7547d06a18aa','facebook','Testvik kommune','https://www.facebook.com/testvikkommune.example','main','active','','','','',1,2,'','',NULL,'',NULL,NULL,NULL,'','',1,1,1,0,'',0,0,0,0,0,NULL,'','2026-11-23T07:50:00.168669+00:00');
INSERT INTO "accounts" VALUES(2,'81b1c2cd-8d34-4885-8262-e0dbed7c569c','instagram','@testvikkommune','','main','active','','','','',1,NULL,'','',NULL,'',NULL,NULL,NULL,'','',1,1,1,0,'',0,0,0,0,0,NULL,'','2026-11-23T07:50:00.143733+00:00');
CREATE TABLE archive_reports (
        id            INTEGER PRIMARY KEY,
        uuid          TEXT NOT NULL,
        half          TEXT NOT NULL,
        file_name     TEXT NOT NULL,
        sha256        TEXT NOT NULL,
        pages         INTEGER NOT NULL,
        language      TEXT NOT NULL,
        how           TEXT NOT NULL CHECK (how IN ('printed', 'saved')),
        registered_at TEXT NOT NULL,
        registered_by TEXT NOT NULL DEFAULT '',
        case_number   TEXT NOT NULL DEFAULT '',
        log_number    INTEGER NOT NULL DEFAULT 0,
        log_code      TEXT NOT NULL DEFAULT ''
    ) STRICT
    ;
CREATE TABLE check_events (
        id         INTEGER PRIMARY KEY,
        uuid       TEXT NOT NULL,
        node       TEXT NOT NULL,
        sequence   INTEGER NOT NULL,
        account_id INTEGER NOT NULL REFERENCES accounts (id) ON DELETE RESTRICT,
        day        TEXT NOT NULL,
        kind       TEXT NOT NULL CHECK (kind IN ('checked', 'undone')),
        undoes     INTEGER REFERENCES check_events (id) ON DELETE RESTRICT,
        at         TEXT NOT NULL,
        person_id  INTEGER REFERENCES people (id) ON DELETE RESTRICT,
        as_deputy  INTEGER NOT NULL DEFAULT 0 CHECK (as_deputy IN (0, 1)),
        note       TEXT NOT NULL DEFAULT '',
        CHECK ((kind = 'undone') = (undoes IS NOT NULL))
    ) STRICT
    ;
INSERT INTO "check_events" VALUES(1,'7e8e1e6e-9389-45ca-9e35-ccfca511cb17','4731bf15bad0',1,1,'2026-11-23','checked',NULL,'2026-11-23T07:50:00.165729+00:00',NULL,0,'');
INSERT INTO "check_events" VALUES(2,'11672503-06e9-40e8-955b-474e3c307f2c','4731bf15bad0',2,2,'2026-11-20','checked',NULL,'2026-11-23T07:50:00.119757+00:00',NULL,0,'Fint');
CREATE TABLE closed_days (
        id    INTEGER PRIMARY KEY,
        uuid  TEXT NOT NULL,
        first TEXT NOT NULL,
        last  TEXT NOT NULL CHECK (last >= first),
        title TEXT NOT NULL DEFAULT '',
        open  INTEGER NOT NULL DEFAULT 0 CHECK (open IN (0, 1))
    ) STRICT
    ;
CREATE TABLE deletion_content (
        number INTEGER PRIMARY KEY REFERENCES deletion_entries (number) ON DELETE RESTRICT,
        salt   BLOB,
        body   TEXT
    ) STRICT
    ;
INSERT INTO "deletion_content" VALUES(1,X'C6FCC3167A40AF7383CC9C20FEAD69A2','{"account":"Facebook · Testvik kommune","account_id":1,"decided_by":"Ole Dahl","evidence":[{"mime":"text/plain","name":"Det som ble skrevet.txt","sha256":"5264e45676d8e892291c3d26e70f6e875709008df555443b1f1c0898b053e61e","size":35,"stored_at":"2026-11-23T07:50:00.110579+00:00"}],"ground":"personal_attack","ground_title":"Personangrep","masked_text":"Stygt","measure":"deleted","profile":"Utsira kommune","reason":"Hets","removed_at":"2026-11-23T07:50:00.114859+00:00","text":"Stygt"}');
CREATE TABLE deletion_entries (
        number     INTEGER PRIMARY KEY CHECK (number > 0),
        node       TEXT NOT NULL,
        at         TEXT NOT NULL,
        who        TEXT NOT NULL,
        kind       TEXT NOT NULL CHECK (kind IN ('entry', 'correction', 'erasure')),
        about      INTEGER REFERENCES deletion_entries (number) ON DELETE RESTRICT,
        commitment TEXT NOT NULL CHECK (length (commitment) = 64),
        previous   TEXT NOT NULL CHECK (length (previous) = 64),
        hash       TEXT NOT NULL CHECK (length (hash) = 64),
        CHECK ((kind = 'entry') = (about IS NULL))
    ) STRICT
    ;
INSERT INTO "deletion_entries" VALUES(1,'4731bf15bad0','2026-11-23T07:50:00.115068+00:00','','entry',NULL,'a3bbdb44c7956a9cba855a6f4db5b8391eab3d9b8cda7b996354afc4ff44ad6e','0000000000000000000000000000000000000000000000000000000000000000','9a9502da52f5e36abb66cd1da08e2153d1d1ab18af6fe7c4faf560d2055bed74');
CREATE TABLE drafts (
        id       INTEGER PRIMARY KEY,
        uuid     TEXT NOT NULL,
        form     TEXT NOT NULL UNIQUE CHECK (form <> ''),
        content  TEXT NOT NULL,
        saved_at TEXT NOT NULL
    ) STRICT
    ;
CREATE TABLE evidence_files (
        id        INTEGER PRIMARY KEY,
        uuid      TEXT NOT NULL,
        sha256    TEXT NOT NULL UNIQUE CHECK (length (sha256) = 64),
        name      TEXT NOT NULL,
        mime      TEXT NOT NULL,
        size      INTEGER NOT NULL,
        stored_at TEXT NOT NULL
    ) STRICT
    ;
INSERT INTO "evidence_files" VALUES(1,'f33163d8-6bbe-45b3-a2d6-593cad0c2420','5264e45676d8e892291c3d26e70f6e875709008df555443b1f1c0898b053e61e','Det som ble skrevet.txt','text/plain',35,'2026-11-23T07:50:00.110579+00:00');
CREATE TABLE exports (
        id          INTEGER PRIMARY KEY,
        uuid        TEXT NOT NULL,
        account_id  INTEGER NOT NULL REFERENCES accounts (id) ON DELETE RESTRICT,
        platform    TEXT NOT NULL,
        file_name   TEXT NOT NULL,
        sha256      TEXT NOT NULL,
        made_on     TEXT,
        state       TEXT NOT NULL CHECK (state IN ('running', 'complete', 'removed')),
        imported_at TEXT NOT NULL,
        imported_by TEXT NOT NULL DEFAULT '',
        first_post  TEXT,
        last_post   TEXT,
        counts      TEXT NOT NULL DEFAULT '{}',
        skipped     TEXT NOT NULL DEFAULT '[]'
    ) STRICT
    ;
CREATE TABLE follow_ups (
        id         INTEGER PRIMARY KEY,
        uuid       TEXT NOT NULL,
        account_id INTEGER NOT NULL REFERENCES accounts (id) ON DELETE RESTRICT,
        inquiry_id INTEGER REFERENCES inquiries (id) ON DELETE RESTRICT,
        text       TEXT NOT NULL CHECK (text <> ''),
        opened_at  TEXT NOT NULL,
        opened_by  INTEGER REFERENCES people (id) ON DELETE RESTRICT,
        due        TEXT NOT NULL,
        done_at    TEXT,
        done_by    INTEGER REFERENCES people (id) ON DELETE RESTRICT,
        result     TEXT NOT NULL DEFAULT ''
    ) STRICT
    ;
CREATE TABLE inquiries (
        id            INTEGER PRIMARY KEY,
        uuid          TEXT NOT NULL,
        account_id    INTEGER NOT NULL REFERENCES accounts (id) ON DELETE RESTRICT,
        kind          TEXT NOT NULL,
        text          TEXT NOT NULL CHECK (text <> ''),
        received_at   TEXT NOT NULL,
        registered_at TEXT NOT NULL,
        outcome       TEXT NOT NULL DEFAULT '',
        answer        TEXT NOT NULL DEFAULT '',
        answered_at   TEXT,
        case_number   TEXT NOT NULL DEFAULT ''
    ) STRICT
    ;
INSERT INTO "inquiries" VALUES(1,'b',1,'question','Når går ferga?','2026-11-20T08:00:00+00:00','2026-11-20T08:00:00+00:00','answered','Klokka åtte','2026-11-20T10:00:00+00:00','');
CREATE TABLE journal (
        id      INTEGER PRIMARY KEY,
        uuid    TEXT NOT NULL,
        at      TEXT NOT NULL,
        who     TEXT NOT NULL,
        what    TEXT NOT NULL,
        changes TEXT NOT NULL
    ) STRICT
    ;
INSERT INTO "journal" VALUES(1,'5296e0d2-9f4c-4d0a-ae99-a7982fda210f','2026-11-23T07:50:00.167482+00:00','','node','[["settings", 1, "+"]]');
INSERT INTO "journal" VALUES(2,'6856673c-0a48-4a3f-aa2b-efdbe0855db1','2026-11-23T07:50:00.169232+00:00','','Testvik kommune er ført inn','[["people", 1, "+"], ["people", 2, "+"], ["accounts", 1, "+"]]');
INSERT INTO "journal" VALUES(3,'de43367a-41cc-43d2-8f96-41c89b46c36c','2026-11-23T07:50:00.144385+00:00','','@testvikkommune er ført inn','[["accounts", 2, "+"]]');
INSERT INTO "journal" VALUES(4,'e7b80879-0c00-41cb-a115-e6ad2ee690d6','2026-11-23T07:50:00.120548+00:00','','municipality er endret','[["settings", 2, "+"]]');
INSERT INTO "journal" VALUES(5,'774e8f6f-77ac-46a7-842d-8e84f7744adc','2026-11-23T07:50:00.166175+00:00','','Testvik kommune er sjekket','[["check_events", 1, "+"]]');
INSERT INTO "journal" VALUES(6,'3c807742-54a3-46c0-ac2f-8a97054ce23e','2026-11-23T07:50:00.120078+00:00','','@testvikkommune er ført inn sent for fredag 20. november','[["check_events", 2, "+"]]');
INSERT INTO "journal" VALUES(7,'9c8ca10d-e33e-461a-b5d5-28da8d948c42','2026-11-23T07:50:00.114981+00:00','','Innlegget står i planen tirsdag 24. november.','[["plan_entries", 1, "+"], ["plan_entry_accounts", 1, "+"]]');
INSERT INTO "journal" VALUES(8,'e4d1c9a5-5799-4d70-a7a4-d3b2cab7553c','2026-11-23T07:50:00.110818+00:00','','Beviset er lagret: Det som ble skrevet.txt','[["evidence_files", 1, "+"]]');
INSERT INTO "journal" VALUES(9,'57d813e8-33a4-4ea9-bbba-42fb4ae7dd3e','2026-11-23T07:50:00.115421+00:00','','En oppføring er lagret i sletteloggen','[["deletion_entries", 1, "+"]]');
CREATE TABLE own_comments (
        id         INTEGER PRIMARY KEY,
        uuid       TEXT NOT NULL,
        account_id INTEGER NOT NULL REFERENCES accounts (id) ON DELETE RESTRICT,
        export_id  INTEGER NOT NULL REFERENCES exports (id) ON DELETE RESTRICT,
        identity   TEXT NOT NULL,
        written_at TEXT NOT NULL,
        day        TEXT NOT NULL,
        text       TEXT NOT NULL DEFAULT '',
        about      TEXT NOT NULL DEFAULT '',
        UNIQUE (account_id, identity, export_id)
    ) STRICT
    ;
CREATE TABLE people (
        id     INTEGER PRIMARY KEY,
        uuid   TEXT NOT NULL,
        name   TEXT NOT NULL CHECK (name <> ''),
        title  TEXT NOT NULL DEFAULT '',
        unit   TEXT NOT NULL DEFAULT '',
        active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1))
    ) STRICT
    ;
INSERT INTO "people" VALUES(1,'29dd427b-d74e-4135-b8de-1a1ba75b233e','Kari Nes','','',1);
INSERT INTO "people" VALUES(2,'8a50237f-8e48-46b2-a992-7e362e906cf5','Jon Berg','','',1);
CREATE TABLE plan_entries (
        id              INTEGER PRIMARY KEY,
        uuid            TEXT NOT NULL,
        title           TEXT NOT NULL CHECK (title <> ''),
        day             TEXT NOT NULL,
        time            TEXT NOT NULL,
        content_type    TEXT NOT NULL
                        CHECK (content_type IN ('text', 'video', 'graphic', 'image', 'mix')),
        goal            TEXT NOT NULL CHECK (goal <> ''),
        text            TEXT NOT NULL DEFAULT '',
        link            TEXT NOT NULL DEFAULT '',
        status          TEXT NOT NULL DEFAULT 'planned'
                        CHECK (status IN ('planned', 'ready', 'published', 'dropped')),
        responsible_id  INTEGER REFERENCES people (id) ON DELETE RESTRICT,
        image_approved  INTEGER NOT NULL DEFAULT 0 CHECK (image_approved IN (0, 1)),
        photographer    TEXT NOT NULL DEFAULT '',
        no_credit       TEXT NOT NULL DEFAULT '',
        alt_text        TEXT NOT NULL DEFAULT '',
        override_reason TEXT NOT NULL DEFAULT '',
        planned_day     TEXT NOT NULL,
        planned_time    TEXT NOT NULL,
        published_at    TEXT,
        published_url   TEXT NOT NULL DEFAULT '',
        dropped_reason  TEXT NOT NULL DEFAULT '',
        note            TEXT NOT NULL DEFAULT '',
        registered_at   TEXT NOT NULL
    ) STRICT
    ;
INSERT INTO "plan_entries" VALUES(1,'2f0cd114-bc13-4788-90a8-14dfb1746518','Snø','2026-11-24','10:00','text','Omdømme','','','planned',NULL,0,'','','','','2026-11-24','10:00',NULL,'','','','2026-11-23T07:50:00.114469+00:00');
CREATE TABLE plan_entry_accounts (
        id         INTEGER PRIMARY KEY,
        uuid       TEXT NOT NULL,
        entry_id   INTEGER NOT NULL REFERENCES plan_entries (id) ON DELETE RESTRICT,
        account_id INTEGER NOT NULL REFERENCES accounts (id) ON DELETE RESTRICT,
        UNIQUE (entry_id, account_id)
    ) STRICT
    ;
INSERT INTO "plan_entry_accounts" VALUES(1,'3b03eb3f-88e7-40a7-8dc9-72d0b1ba2a6b',1,1);
CREATE TABLE post_media (
        id        INTEGER PRIMARY KEY,
        uuid      TEXT NOT NULL,
        post_id   INTEGER NOT NULL REFERENCES posts (id) ON DELETE RESTRICT,
        export_id INTEGER NOT NULL REFERENCES exports (id) ON DELETE RESTRICT,
        position  INTEGER NOT NULL,
        uri       TEXT NOT NULL,
        kind      TEXT NOT NULL,
        alt_text  TEXT NOT NULL DEFAULT '',
        sha256    TEXT NOT NULL DEFAULT '',
        size      INTEGER NOT NULL DEFAULT 0
    ) STRICT
    ;
CREATE TABLE post_versions (
        id        INTEGER PRIMARY KEY,
        uuid      TEXT NOT NULL,
        post_id   INTEGER NOT NULL REFERENCES posts (id) ON DELETE RESTRICT,
        export_id INTEGER NOT NULL REFERENCES exports (id) ON DELETE RESTRICT,
        posted_at TEXT NOT NULL,
        title     TEXT NOT NULL DEFAULT '',
        text      TEXT NOT NULL DEFAULT '',
        link      TEXT NOT NULL DEFAULT '',
        digest    TEXT NOT NULL
    ) STRICT
    ;
CREATE TABLE posts (
        id         INTEGER PRIMARY KEY,
        uuid       TEXT NOT NULL,
        account_id INTEGER NOT NULL REFERENCES accounts (id) ON DELETE RESTRICT,
        export_id  INTEGER NOT NULL REFERENCES exports (id) ON DELETE RESTRICT,
        identity   TEXT NOT NULL,
        kind       TEXT NOT NULL,
        posted_at  TEXT NOT NULL,
        day        TEXT NOT NULL,
        title      TEXT NOT NULL DEFAULT '',
        text       TEXT NOT NULL DEFAULT '',
        link       TEXT NOT NULL DEFAULT '',
        source     TEXT NOT NULL DEFAULT '',
        repaired   INTEGER NOT NULL DEFAULT 0 CHECK (repaired IN (0, 1)),
        digest     TEXT NOT NULL,
        UNIQUE (account_id, identity, export_id)
    ) STRICT
    ;
CREATE TABLE settings (
        id    INTEGER PRIMARY KEY,
        uuid  TEXT NOT NULL,
        key   TEXT NOT NULL UNIQUE CHECK (key <> ''),
        value TEXT NOT NULL
    ) STRICT
    ;
INSERT INTO "settings" VALUES(1,'c48642ba-adbd-4df5-b190-801de6e969e8','node','4731bf15bad0');
INSERT INTO "settings" VALUES(2,'de33b44a-2f6e-4f4b-bc68-303f59c1c519','municipality','Testvik kommune (eksempel)');
CREATE UNIQUE INDEX "idx__sqlite_migrations_migration_set_name"
    ON "_sqlite_migrations" ("migration_set", "name");
CREATE INDEX check_events_by_day ON check_events (account_id, day);
CREATE TRIGGER check_events_stay BEFORE UPDATE ON check_events
    BEGIN SELECT RAISE (ABORT, 'a check is an event'); END;
CREATE TRIGGER check_events_keep BEFORE DELETE ON check_events
    BEGIN SELECT RAISE (ABORT, 'a check is an event'); END;
CREATE TRIGGER journal_stays BEFORE UPDATE ON journal
    BEGIN SELECT RAISE (ABORT, 'the journal only grows'); END;
CREATE TRIGGER journal_keeps BEFORE DELETE ON journal
    BEGIN SELECT RAISE (ABORT, 'the journal only grows'); END;
CREATE INDEX follow_ups_open ON follow_ups (due) WHERE done_at IS NULL;
CREATE INDEX plan_entries_by_day ON plan_entries (day);
CREATE INDEX posts_by_day ON posts (account_id, day);
CREATE INDEX posts_by_export ON posts (export_id);
CREATE INDEX post_versions_by_post ON post_versions (post_id);
CREATE INDEX post_media_by_post ON post_media (post_id);
CREATE INDEX own_comments_by_day ON own_comments (account_id, day);
CREATE TRIGGER deletion_entries_in_order BEFORE INSERT ON deletion_entries
    BEGIN
        SELECT RAISE (ABORT, 'the deletion log is numbered without gaps')
        WHERE NEW.number IS NULL
           OR NEW.number <> (SELECT COALESCE (MAX (number), 0) + 1 FROM deletion_entries);
        SELECT RAISE (ABORT, 'the deletion log is one chain')
        WHERE NEW.previous <> COALESCE (
            (SELECT hash FROM deletion_entries ORDER BY number DESC LIMIT 1),
            '0000000000000000000000000000000000000000000000000000000000000000');
    END;
CREATE TRIGGER deletion_entries_stay BEFORE UPDATE ON deletion_entries
    BEGIN SELECT RAISE (ABORT, 'the deletion log is append-only'); END;
CREATE TRIGGER deletion_entries_keep BEFORE DELETE ON deletion_entries
    BEGIN SELECT RAISE (ABORT, 'the deletion log is append-only'); END;
CREATE TRIGGER deletion_content_once BEFORE INSERT ON deletion_content
    BEGIN
        SELECT RAISE (ABORT, 'the deletion log is append-only')
        WHERE EXISTS (SELECT 1 FROM deletion_content WHERE number = NEW.number);
    END;
CREATE TRIGGER deletion_content_stays BEFORE UPDATE ON deletion_content
    BEGIN
        SELECT RAISE (ABORT, 'the deletion log is append-only')
        WHERE NEW.number <> OLD.number OR NEW.salt IS NOT NULL OR NEW.body IS NOT NULL
           OR NOT EXISTS (SELECT 1 FROM deletion_entries
                          WHERE kind = 'erasure' AND about = OLD.number);
    END;
CREATE TRIGGER deletion_content_keeps BEFORE DELETE ON deletion_content
    BEGIN SELECT RAISE (ABORT, 'the deletion log is append-only'); END;
CREATE VIRTUAL TABLE post_search USING fts5 (
    title, text, tokenize = 'unicode61 remove_diacritics 0', prefix = '1 2 3'
);
COMMIT;
PRAGMA user_version = 1;
