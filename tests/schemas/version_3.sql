BEGIN TRANSACTION;
CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
);
INSERT INTO "_sqlite_migrations" VALUES(1,'fyrvakt','m001_the_whole_job_once_through','2026-11-26 20:25:55.831326+00:00');
INSERT INTO "_sqlite_migrations" VALUES(2,'fyrvakt','m002_the_daily_round','2026-11-26 20:25:55.857426+00:00');
INSERT INTO "_sqlite_migrations" VALUES(3,'fyrvakt','m003_governing_the_register','2026-11-26 20:37:14.160743+00:00');
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
    , planned INTEGER NOT NULL DEFAULT 0 CHECK (planned IN (0, 1))) STRICT
    ;
CREATE TABLE accesses (
        id            INTEGER PRIMARY KEY,
        uuid          TEXT NOT NULL,
        account_id    INTEGER NOT NULL REFERENCES accounts (id) ON DELETE RESTRICT,
        person_id     INTEGER NOT NULL REFERENCES people (id) ON DELETE RESTRICT,
        what          TEXT NOT NULL DEFAULT '',
        first         TEXT NOT NULL,
        last          TEXT CHECK (last >= first),
        registered_at TEXT NOT NULL
    ) STRICT
    ;
INSERT INTO "accesses" VALUES(1,'ac18f4a8-4f1a-46e4-a8b9-bc0d4bea6d18',1,1,'Redaktør','2026-11-24',NULL,'2026-11-24T09:00:00+00:00');
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
        last_review     TEXT,
        note            TEXT NOT NULL DEFAULT '',
        registered_at   TEXT NOT NULL
    , storage_only INTEGER NOT NULL DEFAULT 0 CHECK (storage_only IN (0, 1)), parent_id INTEGER REFERENCES accounts (id) ON DELETE RESTRICT, hashtags TEXT NOT NULL DEFAULT '', themes TEXT NOT NULL DEFAULT '', ambition TEXT NOT NULL DEFAULT '', manager TEXT NOT NULL DEFAULT '', editor TEXT NOT NULL DEFAULT '', hours_per_week TEXT NOT NULL DEFAULT '', risk_reference TEXT NOT NULL DEFAULT '', risk_on TEXT, recovery_address TEXT NOT NULL DEFAULT '', history TEXT NOT NULL DEFAULT '') STRICT
    ;
INSERT INTO "accounts" VALUES(1,'05bdf450-a204-41a2-b395-872f6289f72b','facebook','Testvik kommune','','main','active','','Nyheter','','',1,2,'Siri Lund','',NULL,'','2012-05-02',NULL,NULL,'','',1,1,1,0,'',0,'2026-11-24','','2026-11-20T07:50:00+00:00',0,NULL,'','','','','','','',NULL,'','');
INSERT INTO "accounts" VALUES(2,'abbe6324-cd94-47ce-8328-d62a81079c10','facebook','Testvik folkebibliotek','','unit','closed','Folkebiblioteket','','','',2,NULL,'','',NULL,'',NULL,NULL,'2026-11-24','Ole Dahl','Lite i bruk',1,1,1,0,'',0,NULL,'','2026-11-20T07:50:00+00:00',0,NULL,'','','','','','','',NULL,'','');
INSERT INTO "accounts" VALUES(3,'d6095097-b535-420c-92b2-a8155121c1dd','facebook','@testvikung','','main','applied','','Ungdom','','',1,2,'Siri Lund','',NULL,'',NULL,NULL,NULL,'','',1,1,1,0,'',0,NULL,'','2026-11-20T07:50:00+00:00',0,NULL,'','','','','','','',NULL,'','');
CREATE TABLE applications (
        id                INTEGER PRIMARY KEY,
        uuid              TEXT NOT NULL,
        number            INTEGER NOT NULL UNIQUE CHECK (number > 0),
        account_id        INTEGER NOT NULL REFERENCES accounts (id) ON DELETE RESTRICT,
        status            TEXT NOT NULL DEFAULT 'applied'
                          CHECK (status IN ('applied', 'active', 'rejected', 'withdrawn')),
        applicant         TEXT NOT NULL DEFAULT '',
        applied_on        TEXT NOT NULL,
        why               TEXT NOT NULL DEFAULT '',
        goals             TEXT NOT NULL DEFAULT '',
        audience          TEXT NOT NULL DEFAULT '',
        reach             TEXT NOT NULL DEFAULT '',
        privacy           TEXT NOT NULL DEFAULT '',
        resources         TEXT NOT NULL DEFAULT '',
        complements       TEXT NOT NULL DEFAULT '',
        thread            TEXT NOT NULL DEFAULT '',
        leader            TEXT NOT NULL DEFAULT '',
        leader_on         TEXT,
        communications    TEXT NOT NULL DEFAULT '',
        communications_on TEXT,
        created_by        TEXT NOT NULL DEFAULT '',
        case_number       TEXT NOT NULL DEFAULT '',
        ended_by          TEXT NOT NULL DEFAULT '',
        ended_on          TEXT,
        ended_reason      TEXT NOT NULL DEFAULT '',
        note              TEXT NOT NULL DEFAULT '',
        registered_at     TEXT NOT NULL
    ) STRICT
    ;
INSERT INTO "applications" VALUES(1,'482b1126-86b2-4827-8702-1d8ea6758535',1,3,'applied','Kari Nes','2026-11-23','Ungdommen er der','','','','','','','','',NULL,'',NULL,'','','',NULL,'','','2026-11-24T09:00:00+00:00');
CREATE TABLE appointments (
        id            INTEGER PRIMARY KEY,
        uuid          TEXT NOT NULL,
        account_id    INTEGER NOT NULL REFERENCES accounts (id) ON DELETE RESTRICT,
        person_id     INTEGER NOT NULL REFERENCES people (id) ON DELETE RESTRICT,
        role          TEXT NOT NULL CHECK (role IN ('responsible', 'deputy', 'administrator')),
        first         TEXT NOT NULL,
        last          TEXT CHECK (last >= first),
        mandate_by    TEXT NOT NULL DEFAULT '',
        mandate_on    TEXT,
        mandate_reference TEXT NOT NULL DEFAULT '',
        registered_at TEXT NOT NULL
    ) STRICT
    ;
INSERT INTO "appointments" VALUES(1,'d35d96ec-f02e-4213-90d7-4ce2cedbbc84',1,1,'responsible','2012-05-02',NULL,'Ole Dahl','2026-11-02','26/7','2026-11-20T07:50:00+00:00');
INSERT INTO "appointments" VALUES(2,'d6f599dd-bedc-4df3-98f2-9314b2dcde16',1,2,'deputy','2012-05-02',NULL,'Ole Dahl','2026-11-02','26/7','2026-11-20T07:50:00+00:00');
INSERT INTO "appointments" VALUES(3,'f46ef658-54bf-44d5-a599-00acdcca3527',1,3,'administrator','2012-05-02',NULL,'Ole Dahl','2026-11-02','26/7','2026-11-20T07:50:00+00:00');
INSERT INTO "appointments" VALUES(4,'5e84b47b-4362-4250-849c-054e0994ec2b',2,2,'responsible','2026-11-20','2026-11-24','',NULL,'','2026-11-20T07:50:00+00:00');
INSERT INTO "appointments" VALUES(5,'ac8b2250-da38-4215-a6e7-57ef7249ae62',3,1,'responsible','2026-11-20',NULL,'',NULL,'','2026-11-24T09:00:00+00:00');
INSERT INTO "appointments" VALUES(6,'f9d576f1-e5be-4e1b-8bdc-b9954d4063ad',3,2,'deputy','2026-11-20',NULL,'',NULL,'','2026-11-24T09:00:00+00:00');
INSERT INTO "appointments" VALUES(7,'c05a0a48-0e1f-4b8b-87c0-7bcb206cd442',3,3,'administrator','2026-11-20',NULL,'',NULL,'','2026-11-24T09:00:00+00:00');
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
        note       TEXT NOT NULL DEFAULT '', items TEXT NOT NULL DEFAULT '',
        CHECK ((kind = 'undone') = (undoes IS NOT NULL))
    ) STRICT
    ;
INSERT INTO "check_events" VALUES(1,'4cf36ecf-f8af-470c-bcfa-52f1cdee10c3','f09b7cd45160',1,1,'2026-11-20','checked',NULL,'2026-11-20T07:50:00+00:00',1,0,'','');
CREATE TABLE closed_days (
        id    INTEGER PRIMARY KEY,
        uuid  TEXT NOT NULL,
        first TEXT NOT NULL,
        last  TEXT NOT NULL CHECK (last >= first),
        title TEXT NOT NULL DEFAULT '',
        open  INTEGER NOT NULL DEFAULT 0 CHECK (open IN (0, 1))
    ) STRICT
    ;
CREATE TABLE closings (
        id            INTEGER PRIMARY KEY,
        uuid          TEXT NOT NULL,
        account_id    INTEGER NOT NULL REFERENCES accounts (id) ON DELETE RESTRICT,
        decided_by    TEXT NOT NULL CHECK (decided_by <> ''),
        decided_on    TEXT NOT NULL,
        reason        TEXT NOT NULL CHECK (reason <> ''),
        archived      TEXT NOT NULL DEFAULT '',
        told_on       TEXT,
        remaining     TEXT NOT NULL DEFAULT '[]',
        case_number   TEXT NOT NULL DEFAULT '',
        reopened_on   TEXT,
        registered_at TEXT NOT NULL
    ) STRICT
    ;
INSERT INTO "closings" VALUES(1,'a1130982-9525-4eec-b598-9118e7803cf7',2,'Ole Dahl','2026-11-24','Lite i bruk','',NULL,'[]','',NULL,'2026-11-24T09:00:00+00:00');
CREATE TABLE day_choices (
        id     INTEGER PRIMARY KEY,
        uuid   TEXT NOT NULL,
        rule   TEXT NOT NULL CHECK (rule <> ''),
        kind   TEXT NOT NULL CHECK (kind IN ('open', 'half', 'closed')),
        closes TEXT,
        since  TEXT NOT NULL,
        UNIQUE (rule, since)
    ) STRICT
    ;
INSERT INTO "day_choices" VALUES(1,'c7e68e78-30eb-453e-a2e6-94a1d3d2938e','christmas_eve','closed',NULL,'2026-01-01');
CREATE TABLE decisions (
        id            INTEGER PRIMARY KEY,
        uuid          TEXT NOT NULL,
        body          TEXT NOT NULL CHECK (body <> ''),
        day           TEXT NOT NULL,
        case_number   TEXT NOT NULL DEFAULT '',
        text          TEXT NOT NULL CHECK (text <> ''),
        registered_at TEXT NOT NULL
    ) STRICT
    ;
INSERT INTO "decisions" VALUES(1,'95208543-def2-4f72-86da-86b94d1b814b','Ledermøtet','2026-11-02','','Vi bruker ikke direktemeldinger','2026-11-24T09:00:00+00:00');
CREATE TABLE delegations (
        id            INTEGER PRIMARY KEY,
        uuid          TEXT NOT NULL,
        from_whom     TEXT NOT NULL CHECK (from_whom <> ''),
        to_whom       TEXT NOT NULL CHECK (to_whom <> ''),
        scope         TEXT NOT NULL CHECK (scope <> ''),
        first         TEXT NOT NULL,
        last          TEXT CHECK (last >= first),
        document      TEXT NOT NULL DEFAULT '',
        registered_at TEXT NOT NULL
    ) STRICT
    ;
INSERT INTO "delegations" VALUES(1,'133bd78b-d9c7-4568-9de1-469ee4481543','Ole Dahl','Kari Nes','Svar','2026-01-01',NULL,'','2026-11-24T09:00:00+00:00');
CREATE TABLE deletion_content (
        number INTEGER PRIMARY KEY REFERENCES deletion_entries (number) ON DELETE RESTRICT,
        salt   BLOB,
        body   TEXT
    ) STRICT
    ;
INSERT INTO "deletion_content" VALUES(1,X'D72875E9CCFECC781F2FD7C2285B1F79','{"account":"Facebook · Testvik kommune","account_id":1,"author":"Per Eksempel","decided_by":"Kari Nes","evidence":[{"mime":"image/png","name":"Skjermbilde.png","sha256":"b0687e22448af0eced683d19c3f85feef708d1b691cfc411bcbd783e861bca70","size":94,"stored_at":"2026-11-20T07:50:00+00:00"}],"ground":"names_third_party","ground_title":"Navngir andre","masked_text":"[navn fjernet] har ikke betalt på tre år.","measure":"deleted","profile":"Testvik kommune (eksempel): egne retningslinjer, versjon 1","reason":"Gir opplysninger om en persons økonomi.","removed_at":"2026-11-20T07:50:00+00:00","text":"Ola Nabo har ikke betalt på tre år, sier Per Eksempel."}');
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
INSERT INTO "deletion_entries" VALUES(1,'f09b7cd45160','2026-11-20T07:50:00+00:00','Kari Nes','entry',NULL,'ff80608c8571ce9b2936617002b520a6a0de7903c2ca26bfb00318c06c736b65','0000000000000000000000000000000000000000000000000000000000000000','6c8f57624d9655fa206d39919b3e719d6d374d0d8471933193c9594dbac7c771');
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
INSERT INTO "evidence_files" VALUES(1,'1cdb9b30-348e-4858-987b-042d3aeb671e','b0687e22448af0eced683d19c3f85feef708d1b691cfc411bcbd783e861bca70','Skjermbilde.png','image/png',94,'2026-11-20T07:50:00+00:00');
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
INSERT INTO "exports" VALUES(1,'cb623ba2-f060-4163-8785-4aa525e5fc69',1,'facebook','a.zip','',NULL,'complete','2026-11-23T07:50:00+00:00','',NULL,NULL,'{}','[]');
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
INSERT INTO "follow_ups" VALUES(1,'486fd67b-6375-4ab0-a02b-d6beb6a29691',1,1,'Sjekke med teknisk','2026-11-20T07:50:00+00:00',1,'2026-11-23','2026-11-20T07:50:00+00:00',4,'Før klokka sju.');
CREATE TABLE guideline_versions (
        id            INTEGER PRIMARY KEY,
        uuid          TEXT NOT NULL,
        number        INTEGER NOT NULL UNIQUE CHECK (number > 0),
        name          TEXT NOT NULL CHECK (name <> ''),
        body          TEXT NOT NULL,
        valid_from    TEXT NOT NULL,
        decided_by    TEXT NOT NULL DEFAULT '',
        decided_on    TEXT,
        case_number   TEXT NOT NULL DEFAULT '',
        note          TEXT NOT NULL DEFAULT '',
        registered_at TEXT NOT NULL,
        registered_by INTEGER REFERENCES people (id) ON DELETE RESTRICT
    ) STRICT
    ;
INSERT INTO "guideline_versions" VALUES(1,'a511aaa0-38c5-4982-ab5c-b69c46e92d27',1,'Testvik kommune (eksempel): egne retningslinjer, versjon 1','{"approval": {"source": {"based_on": null, "guideline": "Alver kommune: Retningslinjer for bruk av sosiale medium, 2020; Utsira kommune: Retningslinjer for opptreden i Sosiale Medier", "paragraph": "Opprette nye kontoar", "quote": "Oppretting av nye kontoar skal skje etter avtale med kommunikasjonsavdelinga.", "stated": false}, "steps": ["communications"], "text": {"texts": {"en": "Agree on a new account with whoever is responsible for communications. The guideline itself is silent on this.", "nb": "Avtal en ny konto med den som har ansvaret for kommunikasjon. Retningslinjen selv sier ingenting om dette.", "nn": "Avtal kvar ny konto med den som har ansvaret for kommunikasjon. Retningslinja sjølv seier ingenting om dette.", "sv": "Avtala ett nytt konto med den som ansvarar för kommunikation. Riktlinjen själv säger inget om detta."}}}, "archive": {"keeps": ["cases", "deleted", "feed"], "rhythm": "half_year", "source": {"based_on": null, "guideline": "Utsira kommune: Retningslinjer for opptreden i Sosiale Medier; Svensk kommun: Möjligheter med sociala medier, frågor och svar", "paragraph": "A 9", "quote": "På spørsmål som krever saksbehandling/arkivering må innsenderen gjøres oppmerksom på at det må sendes en formell henvendelse.", "stated": false}, "text": {"texts": {"en": "Make the archive report every half-year.", "nb": "Lag arkivrapporten hvert halvår.", "nn": "Lag arkivrapporten kvart halvår.", "sv": "Gör arkivrapporten varje halvår."}}}, "base": "utsira", "cadence": {"maximum": null, "minimum": null, "source": {"based_on": null, "guideline": "Utsira kommune: Retningslinjer for opptreden i Sosiale Medier", "paragraph": "", "quote": "", "stated": false}, "text": {"texts": {"en": "The guideline does not say how often to publish.", "nb": "Retningslinjen sier ikke hvor ofte det skal publiseres.", "nn": "Retningslinja seier ikkje kor ofte det skal publiserast.", "sv": "Riktlinjen säger inte hur ofta det ska publiceras."}}}, "changes": {"archive": {"texts": {"en": "Print the feed every half-year. Cases go as formal inquiries.", "nb": "Skriv ut tidslinjen hvert halvår. Saker går som formell henvendelse.", "nn": "Skriv ut tidslinja kvart halvår. Saker går som formell henvending.", "sv": "Skriv ut flödet varje halvår. Ärenden går som formell framställan."}}, "deletion": {"texts": {"en": "Delete only in extraordinary cases, on four possible grounds.", "nb": "Slett bare i ekstraordinære tilfeller, med fire mulige grunner.", "nn": "Slett berre i ekstraordinære tilfelle, med fire moglege grunnar.", "sv": "Ta bara bort i extraordinära fall, av fyra möjliga skäl."}}, "negative": {"texts": {"en": "Try to answer negative comments.", "nb": "Forsøk å svare på negative kommentarer.", "nn": "Prøv å svare på negative kommentarar.", "sv": "Försök svara på negativa kommentarer."}}}, "checks": [{"key": "comments", "opens": "", "source": {"based_on": null, "guideline": "Utsira kommune: Retningslinjer for opptreden i Sosiale Medier", "paragraph": "A 2", "quote": "Svar alltid ved faktafeil eller på spørsmål om kommunens tjenester og tilbud", "stated": true}, "title": {"texts": {"en": "Comments", "nb": "Kommentarer", "nn": "Kommentarar", "sv": "Kommentarer"}}}, {"key": "messages", "opens": "", "source": {"based_on": null, "guideline": "Svensk kommun: Möjligheter med sociala medier, frågor och svar", "paragraph": "Vad är viktigt att tänka på för verksamheter som finns på sociala medier?", "quote": "Besvara kommentarer och meddelanden så fort som möjligt", "stated": false}, "title": {"texts": {"en": "Messages", "nb": "Meldinger", "nn": "Meldingar", "sv": "Meddelanden"}}}, {"key": "remove", "opens": "deletions", "source": {"based_on": null, "guideline": "Alver kommune: Retningslinjer for bruk av sosiale medium, 2020", "paragraph": "Administrator sitt ansvar", "quote": "at innlegg som strider mot lov og retningslinjer blir fjerna.", "stated": false}, "title": {"texts": {"en": "Anything to remove?", "nb": "Noe å fjerne?", "nn": "Noko å fjerne?", "sv": "Något att ta bort?"}}}, {"key": "promises", "opens": "inquiries", "source": {"based_on": null, "guideline": "Alver kommune: Retningslinjer for bruk av sosiale medium, 2020", "paragraph": "Publisering", "quote": "Svare generelt om vi ikkje kan svare der og då, med beskjed om å sjekke opp påfølgjande arbeidsdag (unnteke helg)", "stated": false}, "title": {"texts": {"en": "Promised answers", "nb": "Løfter om svar", "nn": "Lovnader om svar", "sv": "Löften om svar"}}}, {"key": "debate", "opens": "", "source": {"based_on": null, "guideline": "Utsira kommune: Retningslinjer for opptreden i Sosiale Medier", "paragraph": "A 1", "quote": "Vær til stede, delta i debatten.", "stated": true}, "title": {"texts": {"en": "Join the debate", "nb": "Delta i debatten", "nn": "Delta i debatten", "sv": "Delta i debatten"}}}], "country": "NO", "crisis": {"channels": [], "source": {"based_on": null, "guideline": "Alver kommune: Retningslinjer for bruk av sosiale medium, 2020; Utsira kommune: Retningslinjer for opptreden i Sosiale Medier", "paragraph": "Krisehandsaming og beredskap", "quote": "Ved krisesituasjonar skal kommunikasjonen gå via kriseleiinga i kommunen.", "stated": false}, "text": {"texts": {"en": "In a crisis all communication goes through the crisis management. The guideline itself is silent on crises.", "nb": "I en krise går all kommunikasjon via kriseledelsen. Retningslinjen selv sier ingenting om kriser.", "nn": "I kriser går all kommunikasjon via kriseleiinga. Retningslinja sjølv seier ingenting om kriser.", "sv": "I en kris går all kommunikation via krisledningen. Riktlinjen själv säger inget om kriser."}}}, "deadline": {"source": {"based_on": null, "guideline": "Utsira kommune: Retningslinjer for opptreden i Sosiale Medier", "paragraph": "A, etter 10", "quote": "Husk at dialog på nett blir uforståelig hvis svar ikke kommer umiddelbart!", "stated": false}, "text": {"texts": {"en": "Answer at once. If you lack the answer, promise it for the next workday.", "nb": "Svar med en gang. Mangler du svaret, lov det til neste arbeidsdag.", "nn": "Svar med ein gong. Manglar du svaret, lov det til neste arbeidsdag.", "sv": "Svara genast. Saknar du svaret, lova det till nästa arbetsdag."}}, "workdays": 1}, "deletion": {"exhaustive": false, "grounds": [{"explanation": {"texts": {"en": "Hate, threats or insults against a person.", "nb": "Hets, trusler eller krenkelser mot en person.", "nn": "Hets, truslar eller krenkingar mot ein person.", "sv": "Hets, hot eller kränkningar mot en person."}}, "key": "personal_attack", "needs_reason": false, "source": {"based_on": null, "guideline": "Alta kommune: Retningslinjer for bruk av sosiale medier, 2022", "paragraph": "Kommunens offisielle kontoer", "quote": "", "stated": false}, "title": {"texts": {"en": "Personal attack", "nb": "Personangrep", "nn": "Personangrep", "sv": "Personangrepp"}}}, {"explanation": {"texts": {"en": "Says something about a person who is not in the conversation.", "nb": "Sier noe om en person som ikke er med i samtalen.", "nn": "Seier noko om ein person som ikkje er med i samtalen.", "sv": "Säger något om en person som inte är med i samtalet."}}, "key": "names_third_party", "needs_reason": false, "source": {"based_on": null, "guideline": "Alta kommune: Retningslinjer for bruk av sosiale medier, 2022", "paragraph": "Kommunens offisielle kontoer", "quote": "", "stated": false}, "title": {"texts": {"en": "Names others", "nb": "Navngir andre", "nn": "Namngir andre", "sv": "Namnger andra"}}}, {"explanation": {"texts": {"en": "For example hate speech or a breach of confidentiality.", "nb": "For eksempel hatefulle ytringer eller brudd på taushetsplikten.", "nn": "Til dømes hatefulle ytringar eller brot på teieplikta.", "sv": "Till exempel hets mot folkgrupp eller brott mot tystnadsplikten."}}, "key": "against_law", "needs_reason": false, "source": {"based_on": null, "guideline": "Alta kommune: Retningslinjer for bruk av sosiale medier, 2022", "paragraph": "Kommunens offisielle kontoer", "quote": "", "stated": false}, "title": {"texts": {"en": "Against the law", "nb": "I strid med loven", "nn": "I strid med lova", "sv": "Strider mot lagen"}}}, {"explanation": {"texts": {"en": "Needs a written reason.", "nb": "Krever en skriftlig begrunnelse.", "nn": "Krev ei skriftleg grunngiving.", "sv": "Kräver en skriftlig motivering."}}, "key": "other", "needs_reason": true, "source": {"based_on": null, "guideline": "Utsira kommune: Retningslinjer for opptreden i Sosiale Medier", "paragraph": "A, etter 10", "quote": "", "stated": false}, "title": {"texts": {"en": "Something else", "nb": "Noe annet", "nn": "Noko anna", "sv": "Något annat"}}}], "source": {"based_on": null, "guideline": "Alta kommune: Retningslinjer for bruk av sosiale medier, 2022; Utsira kommune: Retningslinjer for opptreden i Sosiale Medier", "paragraph": "", "quote": "Sletting av kommentarer skal bare gjøres i ekstraordinære tilfeller, dersom de inneholder personangrep, navngir tredjepersoner eller er i strid med norsk lov.", "stated": false}, "text": {"texts": {"en": "Delete only in extraordinary cases. The guideline itself is silent on deletion; the grounds are a suggestion.", "nb": "Slett bare i ekstraordinære tilfeller. Retningslinjen selv sier ingenting om sletting; grunnene er et forslag.", "nn": "Slett berre i ekstraordinære tilfelle. Retningslinja sjølv seier ingenting om sletting; grunnane er eit framlegg.", "sv": "Ta bara bort i extraordinära fall. Riktlinjen själv säger inget om borttagning; skälen är ett förslag."}}}, "document": {"issuer": "Testvik kommune (eksempel)", "published": "2026-11-20", "title": "Egne retningslinjer for sosiale medier, versjon 1", "updated": ""}, "key": "own", "language": "nb", "name": "Testvik kommune (eksempel): egne retningslinjer, versjon 1", "paragraphs": [{"audience": "accounts", "name": "innledning", "part": "", "text": "Vi har delt retningslinjene opp i to. (A – offisiell og B – alle ansatte) Den første delen tar for seg hvordan vi skal forholde oss på våre offisielle kontoer på de sosiale mediene (som twitter.com/Utsirakommune og facebook.com/UtsiraKommune.) Her er det viktig at vi deltar og skaper engasjement på kontoene våre. Den andre delen tar for seg hvordan ansatte i Utsira Kommune opptrer i sine nettverk og skiller sine roller som ansatt og privatperson."}, {"audience": "accounts", "name": "A 1", "part": "A", "text": "Vær til stede, delta i debatten. Husk at du alltid representerer kommunen"}, {"audience": "accounts", "name": "A 2", "part": "A", "text": "Svar alltid ved faktafeil eller på spørsmål om kommunens tjenester og tilbud"}, {"audience": "accounts", "name": "A 3", "part": "A", "text": "Svar på positive kommentarer, si takk :-)"}, {"audience": "accounts", "name": "A 4", "part": "A", "text": "Det er ikke nødvendig å svare på nøytrale kommentarer, men det er lov å gjøre det."}, {"audience": "accounts", "name": "A 5", "part": "A", "text": "Forsøk også å svare på negative kommentarer"}, {"audience": "accounts", "name": "A 6", "part": "A", "text": "Tilpass svaret ut i fra avsender, form og innhold. Saklig? Humoristisk? Formell?"}, {"audience": "accounts", "name": "A 7", "part": "A", "text": "På generelle spørsmål svarer du som Utsira kommune, uten navn/tittel"}, {"audience": "accounts", "name": "A 8", "part": "A", "text": "Ved svar på faglige spørsmål, bruk fullt navn og tittel (eks enhetsleder og enhet)"}, {"audience": "accounts", "name": "A 9", "part": "A", "text": "På spørsmål som krever saksbehandling/arkivering må innsenderen gjøres oppmerksom på at det må sendes en formell henvendelse."}, {"audience": "accounts", "name": "A 10", "part": "A", "text": "Politiske henvendelser skal alltid henvises til politisk nivå"}, {"audience": "accounts", "name": "A, etter 10", "part": "A", "text": "Dette ser vi på som en veiledning som skal lede oss på riktig vei, ikke tvinge oss inn i en enveiskjørt gate. Det vil alltid være rom for tolking og vurdering i hvert enkelt tilfelle. Husk at dialog på nett blir uforståelig hvis svar ikke kommer umiddelbart!"}, {"audience": "accounts", "name": "Omdømme og interessefelt", "part": "A", "text": "Utsira Kommune sitt omdømme og sine interessefelt: På offisielle kanaler skal vi være tydelige på miljø (nullutslippskommunen) og framstå som ei kultur-øy."}, {"audience": "employees", "name": "B, innledning", "part": "B", "text": "I tillegg har vi sett på hvordan ansatte kan bruke sosiale medier til for eksempel faglige diskusjoner"}, {"audience": "employees", "name": "B 1", "part": "B", "text": "Vær gjerne aktiv i faglige diskusjoner. Det er kjekt hvis du støtter opp om våre mål og visjoner."}, {"audience": "employees", "name": "B 2", "part": "B", "text": "Opptre på samme måte som du ville gjort ellers i hverdagen. Bruk sunn fornuft."}, {"audience": "employees", "name": "B 3", "part": "B", "text": "Vær bevisst på rollen din som ansatt i Utsira kommune."}, {"audience": "employees", "name": "B 4", "part": "B", "text": "Vurder om du skal ha kontakt med elever/brukere/pårørende i sosiale medier som bla. Facebook eller MSN. I så fall, tenk på hvordan du opptrer."}, {"audience": "employees", "name": "B 5", "part": "B", "text": "Ansatte har ytringsfrihet, men taushetsplikten gjelder også i de sosiale mediene."}, {"audience": "employees", "name": "B 6", "part": "B", "text": "Vær åpen om hvor du jobber."}, {"audience": "employees", "name": "B 7", "part": "B", "text": "Presiser at du ytrer deg som privatperson og ikke på vegne av Utsira kommune."}, {"audience": "employees", "name": "B 8", "part": "B", "text": "Henvendelser direkte til Utsira kommune besvares av administratorer på de forskjellige kontoene."}, {"audience": "employees", "name": "B 9", "part": "B", "text": "Husk at Internett er permanent, det kan være vanskelig å slette det du har sagt."}, {"audience": "employees", "name": "B 10", "part": "B", "text": "Er du i tvil send en e-post til web-ansvarlig ({contact})"}], "replies": {"case": {"help": {"texts": {"en": "Point out that a formal inquiry must be sent.", "nb": "Gjør oppmerksom på at det må sendes en formell henvendelse.", "nn": "Gjer merksam på at det må sendast ei formell henvending.", "sv": "Upplys om att det krävs en formell framställan."}}, "kind": "case", "refer": "formal", "signs": "municipality", "source": {"based_on": null, "guideline": "Utsira kommune: Retningslinjer for opptreden i Sosiale Medier", "paragraph": "A 9", "quote": "På spørsmål som krever saksbehandling/arkivering må innsenderen gjøres oppmerksom på at det må sendes en formell henvendelse.", "stated": true}, "strength": "always", "text": {"texts": {"en": "Hello! We cannot handle this here. Please send us a formal inquiry: {formal}", "nb": "Hei! Dette kan vi ikke behandle her. Send oss en formell henvendelse: {formal}", "nn": "Hei! Dette kan vi ikkje handsame her. Send oss ei formell henvending: {formal}", "sv": "Hej! Det här kan vi inte handlägga här. Skicka en formell framställan till oss: {formal}"}}}, "fact_error": {"help": {"texts": {"en": "Always correct factual errors. Be factual, and link to the source.", "nb": "Rett alltid opp faktafeil. Skriv saklig, og lenk til kilden.", "nn": "Rett alltid opp faktafeil. Skriv sakleg, og lenk til kjelda.", "sv": "Rätta alltid sakfel. Skriv sakligt och länka till källan."}}, "kind": "fact_error", "refer": "", "signs": "municipality", "source": {"based_on": null, "guideline": "Utsira kommune: Retningslinjer for opptreden i Sosiale Medier", "paragraph": "A 2", "quote": "Svar alltid ved faktafeil eller på spørsmål om kommunens tjenester og tilbud", "stated": true}, "strength": "always", "text": {"texts": {"en": "Hello! Something here is not right. You find the correct information here: {link}", "nb": "Hei! Her er det noe som ikke stemmer. Riktig informasjon finner du her: {link}", "nn": "Hei! Her er det noko som ikkje stemmer. Rett informasjon finn du her: {link}", "sv": "Hej! Här är det något som inte stämmer. Rätt information finns här: {link}"}}}, "hard": {"help": {"texts": {"en": "Take the matter up with your leader and the communications unit before you answer. The guideline itself is silent on hard cases.", "nb": "Ta saken opp med nærmeste leder og kommunikasjonsenheten før du svarer. Retningslinjen selv sier ingenting om vanskelige saker.", "nn": "Ta saka opp med næraste leiar og kommunikasjonseininga før du svarar. Retningslinja sjølv seier ingenting om vanskelege saker.", "sv": "Ta upp ärendet med närmaste chef och kommunikationsenheten innan du svarar. Riktlinjen själv säger inget om svåra ärenden."}}, "kind": "hard", "refer": "leader", "signs": "municipality", "source": {"based_on": null, "guideline": "Alta kommune: Retningslinjer for bruk av sosiale medier, 2022", "paragraph": "Lover og regler", "quote": "Vanskelige saker som dukker opp i sosiale medier skal alltid håndteres i samråd med nærmeste leder og kommunikasjonssenheten.", "stated": false}, "strength": "should", "text": {"texts": {"en": "Hello! Thank you for writing. We are looking into this. You get an answer {day}.", "nb": "Hei! Takk for at du skriver. Dette ser vi nærmere på. Du får svar {day}.", "nn": "Hei! Takk for at du skriv. Dette ser vi nærare på. Du får svar {day}.", "sv": "Hej! Tack för att du skriver. Det här tittar vi närmare på. Du får svar {day}."}}}, "negative": {"help": {"texts": {"en": "Try to answer negative comments too.", "nb": "Forsøk også å svare på negative kommentarer.", "nn": "Prøv også å svare på negative kommentarar.", "sv": "Försök svara även på negativa kommentarer."}}, "kind": "negative", "refer": "", "signs": "municipality", "source": {"based_on": null, "guideline": "Utsira kommune: Retningslinjer for opptreden i Sosiale Medier", "paragraph": "A 5", "quote": "Forsøk også å svare på negative kommentarer", "stated": true}, "strength": "try", "text": {"texts": {"en": "Hello! Thank you for telling us. We take it further.", "nb": "Hei! Takk for at du sier fra. Vi tar det med oss videre.", "nn": "Hei! Takk for at du seier frå. Vi tek det med oss vidare.", "sv": "Hej! Tack för att du säger till. Vi tar det med oss."}}}, "neutral": {"help": {"texts": {"en": "You may answer neutral comments, but you need not.", "nb": "Det er lov å svare på nøytrale kommentarer, men ikke nødvendig.", "nn": "Det er lov å svare på nøytrale kommentarar, men ikkje nødvendig.", "sv": "Det är tillåtet att svara på neutrala kommentarer, men inte nödvändigt."}}, "kind": "neutral", "refer": "", "signs": "municipality", "source": {"based_on": null, "guideline": "Utsira kommune: Retningslinjer for opptreden i Sosiale Medier", "paragraph": "A 4", "quote": "Det er ikke nødvendig å svare på nøytrale kommentarer, men det er lov å gjøre det.", "stated": true}, "strength": "optional", "text": {"texts": {"en": "Hello! Thank you for writing to us.", "nb": "Hei! Takk for at du skriver til oss.", "nn": "Hei! Takk for at du skriv til oss.", "sv": "Hej! Tack för att du skriver till oss."}}}, "political": {"help": {"texts": {"en": "Always refer to the political level. Do not answer the matter yourself.", "nb": "Vis alltid til politisk nivå. Svar ikke på saken selv.", "nn": "Vis alltid til politisk nivå. Svar ikkje på saka sjølv.", "sv": "Hänvisa alltid till politisk nivå. Svara inte i sakfrågan själv."}}, "kind": "political", "refer": "political", "signs": "municipality", "source": {"based_on": null, "guideline": "Utsira kommune: Retningslinjer for opptreden i Sosiale Medier", "paragraph": "A 10", "quote": "Politiske henvendelser skal alltid henvises til politisk nivå", "stated": true}, "strength": "always", "text": {"texts": {"en": "Hello! This is a political question. Please contact the mayor: {political}", "nb": "Hei! Dette er et politisk spørsmål. Ta kontakt med ordføreren: {political}", "nn": "Hei! Dette er eit politisk spørsmål. Ta kontakt med ordføraren: {political}", "sv": "Hej! Det här är en politisk fråga. Kontakta kommunstyrelsens ordförande: {political}"}}}, "praise": {"help": {"texts": {"en": "Say thank you for praise.", "nb": "Si takk for skryt.", "nn": "Sei takk for skryt.", "sv": "Tacka för beröm."}}, "kind": "praise", "refer": "", "signs": "municipality", "source": {"based_on": null, "guideline": "Utsira kommune: Retningslinjer for opptreden i Sosiale Medier", "paragraph": "A 3", "quote": "Svar på positive kommentarer, si takk :-)", "stated": true}, "strength": "should", "text": {"texts": {"en": "Thank you, that is good to hear!", "nb": "Takk, det var hyggelig å høre!", "nn": "Takk, det var hyggeleg å høyre!", "sv": "Tack, vad roligt att höra!"}}}, "professional": {"help": {"texts": {"en": "The specialist answers, with full name and title.", "nb": "Fagpersonen svarer, med fullt navn og tittel.", "nn": "Fagpersonen svarar, med fullt namn og tittel.", "sv": "Sakkunnig svarar, med fullständigt namn och titel."}}, "kind": "professional", "refer": "", "signs": "name_and_title", "source": {"based_on": null, "guideline": "Utsira kommune: Retningslinjer for opptreden i Sosiale Medier", "paragraph": "A 8", "quote": "Ved svar på faglige spørsmål, bruk fullt navn og tittel (eks enhetsleder og enhet)", "stated": true}, "strength": "should", "text": {"texts": {"en": "Hello! Thank you for your question. Regards, {name}, {title}, {unit}", "nb": "Hei! Takk for spørsmålet. Hilsen {name}, {title}, {unit}", "nn": "Hei! Takk for spørsmålet. Helsing {name}, {title}, {unit}", "sv": "Hej! Tack för din fråga. Hälsningar {name}, {title}, {unit}"}}}, "question": {"help": {"texts": {"en": "Always answer questions about services.", "nb": "Svar alltid på spørsmål om tjenester og tilbud.", "nn": "Svar alltid på spørsmål om tenester og tilbod.", "sv": "Svara alltid på frågor om tjänster och utbud."}}, "kind": "question", "refer": "", "signs": "municipality", "source": {"based_on": null, "guideline": "Utsira kommune: Retningslinjer for opptreden i Sosiale Medier", "paragraph": "A 2 og A 7", "quote": "Svar alltid ved faktafeil eller på spørsmål om kommunens tjenester og tilbud … På generelle spørsmål svarer du som Utsira kommune, uten navn/tittel", "stated": true}, "strength": "always", "text": {"texts": {"en": "Hello! Thank you for your question.", "nb": "Hei! Takk for spørsmålet.", "nn": "Hei! Takk for spørsmålet.", "sv": "Hej! Tack för din fråga."}}}}}','2026-11-20','Kommunestyret',NULL,'26/9','','2026-11-20T07:50:00+00:00',1);
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
    , channel TEXT NOT NULL DEFAULT 'comment', sender TEXT NOT NULL DEFAULT '', forwarded_by TEXT NOT NULL DEFAULT '', link TEXT NOT NULL DEFAULT '', tone TEXT NOT NULL DEFAULT '', language TEXT NOT NULL DEFAULT '', signature TEXT NOT NULL DEFAULT '', assessment TEXT NOT NULL DEFAULT '', fact_link TEXT NOT NULL DEFAULT '', referred_to TEXT NOT NULL DEFAULT '', sender_told_on TEXT, consulted TEXT NOT NULL DEFAULT '', consulted_on TEXT, conclusion TEXT NOT NULL DEFAULT '', path TEXT NOT NULL DEFAULT '', strength TEXT NOT NULL DEFAULT '', due_at TEXT, first_reply_at TEXT, promised_for TEXT, closed_at TEXT, registered_by INTEGER
          REFERENCES people (id) ON DELETE RESTRICT, handled_by INTEGER REFERENCES people (id) ON DELETE RESTRICT) STRICT
    ;
INSERT INTO "inquiries" VALUES(1,'a6a20868-e3be-40de-8406-e42a23aed804',1,'question','Når brøytes veien?','2026-11-20T07:20:00+00:00','2026-11-20T07:50:00+00:00','answered','Før klokka sju.','2026-11-20T07:50:00+00:00','','comment','','','','','','','','','',NULL,'',NULL,'','','always','2026-11-23T14:30:00+00:00','2026-11-20T07:50:00+00:00','2026-11-23','2026-11-20T07:50:00+00:00',1,4);
CREATE TABLE inquiry_events (
        id         INTEGER PRIMARY KEY,
        uuid       TEXT NOT NULL,
        inquiry_id INTEGER NOT NULL REFERENCES inquiries (id) ON DELETE RESTRICT,
        at         TEXT NOT NULL,
        person_id  INTEGER REFERENCES people (id) ON DELETE RESTRICT,
        act        TEXT NOT NULL CHECK (act <> ''),
        outcome    TEXT NOT NULL DEFAULT '',
        text       TEXT NOT NULL DEFAULT '',
        until      TEXT
    ) STRICT
    ;
INSERT INTO "inquiry_events" VALUES(1,'59f23b24-d03d-4c68-bd34-6c2f283a57df',1,'2026-11-20T07:50:00+00:00',1,'registered','','',NULL);
INSERT INTO "inquiry_events" VALUES(2,'9e06f287-f613-4888-b63a-9660dbd52445',1,'2026-11-20T07:50:00+00:00',1,'promised','promised','Sjekke med teknisk','2026-11-23');
INSERT INTO "inquiry_events" VALUES(3,'9b4759c2-67d4-443a-9d98-673a18ecd3a2',1,'2026-11-20T07:50:00+00:00',4,'answered','answered','Før klokka sju.',NULL);
CREATE TABLE inquiry_files (
        id          INTEGER PRIMARY KEY,
        uuid        TEXT NOT NULL,
        inquiry_id  INTEGER NOT NULL REFERENCES inquiries (id) ON DELETE RESTRICT,
        evidence_id INTEGER NOT NULL REFERENCES evidence_files (id) ON DELETE RESTRICT,
        name        TEXT NOT NULL,
        UNIQUE (inquiry_id, evidence_id)
    ) STRICT
    ;
CREATE TABLE journal (
        id      INTEGER PRIMARY KEY,
        uuid    TEXT NOT NULL,
        at      TEXT NOT NULL,
        who     TEXT NOT NULL,
        what    TEXT NOT NULL,
        changes TEXT NOT NULL
    ) STRICT
    ;
INSERT INTO "journal" VALUES(1,'50bb81ab-499e-49cc-8b64-ed725e3bc4e2','2026-11-20T07:50:00+00:00','','node','[["settings", 1, "+"]]');
INSERT INTO "journal" VALUES(2,'cfac6050-02a5-43fa-8b74-fcc4d62e35f4','2026-11-20T07:50:00+00:00','','x','[["settings", 2, "+"]]');
INSERT INTO "journal" VALUES(3,'4f2f0139-7a51-40ee-bac3-16d9082c913e','2026-11-20T07:50:00+00:00','','Kari Nes er lagt til','[["people", 1, "+"]]');
INSERT INTO "journal" VALUES(4,'81517520-b568-4382-befd-64ec043699de','2026-11-20T07:50:00+00:00','','Jon Berg er lagt til','[["people", 2, "+"]]');
INSERT INTO "journal" VALUES(5,'acae208c-d4e9-4564-ac1a-ae17240825bc','2026-11-20T07:50:00+00:00','','Siri Lund er lagt til','[["people", 3, "+"]]');
INSERT INTO "journal" VALUES(6,'7101953b-c094-4afb-8b94-7664ffbdcc2e','2026-11-20T07:50:00+00:00','','Nå er det Kari Nes som arbeider','[["settings", 3, "+"]]');
INSERT INTO "journal" VALUES(7,'547301e5-dc65-4f4f-978c-9213b4ed9214','2026-11-20T07:50:00+00:00','Kari Nes','Testvik kommune er ført inn','[["accounts", 1, "+"], ["appointments", 1, "+"], ["appointments", 2, "+"], ["appointments", 3, "+"]]');
INSERT INTO "journal" VALUES(8,'74d689d7-7c8e-439c-b659-b93b3fc40633','2026-11-20T07:50:00+00:00','Kari Nes','Testvik folkebibliotek er ført inn','[["accounts", 2, "+"], ["appointments", 4, "+"]]');
INSERT INTO "journal" VALUES(9,'3bc89861-9476-41f2-8632-d8c4603ba189','2026-11-20T07:50:00+00:00','Kari Nes','Vakten går på omgang fra 16.11.2026','[["rotas", 1, "+"], ["rota_turns", 1, "+"], ["rota_turns", 2, "+"]]');
INSERT INTO "journal" VALUES(10,'4f7de7c1-3cd9-48e0-9b1d-53373ca09acb','2026-11-20T07:50:00+00:00','Kari Nes','Testvik kommune er sjekket','[["check_events", 1, "+"]]');
INSERT INTO "journal" VALUES(11,'a28da6d8-b2f6-4484-81eb-1e55d16f7ebc','2026-11-20T07:50:00+00:00','Kari Nes','Henvendelsen er lagret','[["inquiries", 1, "+"], ["inquiry_events", 1, "+"]]');
INSERT INTO "journal" VALUES(12,'131c7e89-4b1e-4bbb-8d05-1073d0b52147','2026-11-20T07:50:00+00:00','Kari Nes','Svaret er lovet','[["follow_ups", 1, "+"], ["inquiries", 1, "~"], ["inquiry_events", 2, "+"]]');
INSERT INTO "journal" VALUES(13,'e062d3d2-2d65-41ab-97a6-3cfe88853559','2026-11-20T07:50:00+00:00','Kari Nes','Ole Dahl er lagt til','[["people", 4, "+"]]');
INSERT INTO "journal" VALUES(14,'5e4ee71f-9f77-4f65-b7d8-7a8d586dcbda','2026-11-20T07:50:00+00:00','Kari Nes','Nå er det Ole Dahl som arbeider','[["settings", 3, "~"]]');
INSERT INTO "journal" VALUES(15,'f2bbb390-5eff-4ce7-9134-d758c8768e5a','2026-11-20T07:50:00+00:00','Ole Dahl','Henvendelsen er besvart','[["overrides", 1, "+"], ["follow_ups", 1, "~"], ["inquiries", 1, "~"], ["inquiry_events", 3, "+"]]');
INSERT INTO "journal" VALUES(16,'063625e7-9ab7-4f0d-bcf8-2ac3e62f67b1','2026-11-20T07:50:00+00:00','Ole Dahl','Nå er det Kari Nes som arbeider','[["settings", 3, "~"]]');
INSERT INTO "journal" VALUES(17,'e60e7e9f-1fc9-4845-bd25-a13b9624387d','2026-11-20T07:50:00+00:00','Kari Nes','Valget for Julaften er lagret','[["day_choices", 1, "+"]]');
INSERT INTO "journal" VALUES(18,'f2abc86c-d5aa-4f08-9be8-04637544ecf7','2026-11-20T07:50:00+00:00','Kari Nes','Sommertid er lagret','[["opening_seasons", 1, "+"]]');
INSERT INTO "journal" VALUES(19,'f3fb7946-add7-4856-a190-d3c2ac596542','2026-11-20T07:50:00+00:00','Kari Nes','#testvik er lagt til','[["links", 1, "+"]]');
INSERT INTO "journal" VALUES(20,'61d3a00d-1de0-4696-87fc-a96cb87cc81c','2026-11-20T07:50:00+00:00','Kari Nes','Versjon 1 av egne retningslinjer er lagret','[["guideline_versions", 1, "+"], ["settings", 4, "+"]]');
INSERT INTO "journal" VALUES(21,'8b134f09-0665-4f50-8c04-d57b7117b166','2026-11-20T07:50:00+00:00','Kari Nes','Beviset er lagret: Skjermbilde.png','[["evidence_files", 1, "+"]]');
INSERT INTO "journal" VALUES(22,'7a78e759-5567-4986-9b50-0cec0af91ccd','2026-11-20T07:50:00+00:00','Kari Nes','En oppføring er lagret i sletteloggen','[["deletion_entries", 1, "+"]]');
INSERT INTO "journal" VALUES(23,'b3c26b66-72f2-4d8f-93df-7bf4fc9df926','2026-11-24T09:00:00+00:00','Kari Nes','Innlegget står i planen fredag 27. november.','[["plan_entries", 1, "+"], ["plan_entry_accounts", 1, "+"]]');
INSERT INTO "journal" VALUES(24,'7b38d335-4d76-484e-b0fe-e8f1953a12a5','2026-11-24T09:00:00+00:00','Kari Nes','Testvik kommune is reviewed','[["accounts", 1, "~"], ["reviews", 1, "+"]]');
INSERT INTO "journal" VALUES(25,'b9c78150-f1ec-4fb7-9fcc-5a1d83e53ba4','2026-11-24T09:00:00+00:00','Kari Nes','Testvik folkebibliotek is warned','[["warnings", 1, "+"]]');
INSERT INTO "journal" VALUES(26,'17af388b-a712-4410-9c16-2351e44fd10b','2026-11-24T09:00:00+00:00','Kari Nes','A delegation is registered','[["delegations", 1, "+"]]');
INSERT INTO "journal" VALUES(27,'9d5ab4fc-8103-4658-ab72-5b0a1185962b','2026-11-24T09:00:00+00:00','Kari Nes','A decision is registered','[["decisions", 1, "+"]]');
INSERT INTO "journal" VALUES(28,'4d049979-f57e-4ebf-9344-640049b07309','2026-11-24T09:00:00+00:00','Kari Nes','Kari Nes has access to Testvik kommune','[["accesses", 1, "+"]]');
INSERT INTO "journal" VALUES(29,'2a485d14-ba25-476e-bbfe-4dfb60bbc338','2026-11-24T09:00:00+00:00','Kari Nes','Testvik kommune is made known in one more place','[["promotions", 1, "+"]]');
INSERT INTO "journal" VALUES(30,'1e6e84a5-fd4f-46ad-b065-ca0b2b024053','2026-11-24T09:00:00+00:00','Kari Nes','Kari Nes has read the guidelines','[["sign_offs", 1, "+"]]');
INSERT INTO "journal" VALUES(31,'fc3b3cc3-8b37-441b-9071-bbb47351757a','2026-11-24T09:00:00+00:00','Kari Nes','@testvikung is applied for','[["accounts", 3, "+"], ["appointments", 5, "+"], ["appointments", 6, "+"], ["appointments", 7, "+"], ["applications", 1, "+"]]');
INSERT INTO "journal" VALUES(32,'73e9eb5e-af6e-419b-bf9d-520e3afc497a','2026-11-24T09:00:00+00:00','Kari Nes','Testvik folkebibliotek er avsluttet','[["accounts", 2, "~"], ["appointments", 4, "~"], ["closings", 1, "+"]]');
CREATE TABLE links (
        id       INTEGER PRIMARY KEY,
        uuid     TEXT NOT NULL,
        kind     TEXT NOT NULL CHECK (kind IN ('watch', 'self_service')),
        position INTEGER NOT NULL DEFAULT 0,
        title    TEXT NOT NULL CHECK (title <> ''),
        url      TEXT NOT NULL DEFAULT ''
    ) STRICT
    ;
INSERT INTO "links" VALUES(1,'9cb415fe-d9be-403b-bc7a-5d5696f38dcb','watch',1,'#testvik','https://www.instagram.com/explore/tags/testvik');
CREATE TABLE opening_seasons (
        id    INTEGER PRIMARY KEY,
        uuid  TEXT NOT NULL,
        title TEXT NOT NULL DEFAULT '',
        first TEXT NOT NULL,
        last  TEXT NOT NULL,
        hours TEXT NOT NULL,
        since TEXT NOT NULL,
        until TEXT CHECK (until >= since)
    ) STRICT
    ;
INSERT INTO "opening_seasons" VALUES(1,'6eb48fde-b4ac-46af-93f4-f8490f157294','Sommertid','05-15','09-15','08:00-15:00','2026-01-01',NULL);
CREATE TABLE overrides (
        id         INTEGER PRIMARY KEY,
        uuid       TEXT NOT NULL,
        at         TEXT NOT NULL,
        day        TEXT NOT NULL,
        person_id  INTEGER REFERENCES people (id) ON DELETE RESTRICT,
        account_id INTEGER REFERENCES accounts (id) ON DELETE RESTRICT,
        rule       TEXT NOT NULL CHECK (rule <> ''),
        source     TEXT NOT NULL DEFAULT '',
        about      TEXT NOT NULL DEFAULT '',
        reason     TEXT NOT NULL CHECK (reason <> '')
    ) STRICT
    ;
INSERT INTO "overrides" VALUES(1,'664fd273-0035-4efc-afe6-7b66b985bc68','2026-11-20T07:50:00+00:00','2026-11-20',4,1,'not_appointed','','inquiries 1','Kari er på kurs');
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
    , role TEXT NOT NULL DEFAULT '', first TEXT, last TEXT) STRICT
    ;
INSERT INTO "people" VALUES(1,'16db7cfc-6a92-4eae-8dec-d435ef674f2d','Kari Nes','web-ansvarlig','',1,'editor',NULL,NULL);
INSERT INTO "people" VALUES(2,'8f7cb57d-76bf-47e9-89a0-6a0fff933aec','Jon Berg','','',1,'deputy',NULL,NULL);
INSERT INTO "people" VALUES(3,'8e30def0-f76e-4f60-901c-546f7936713c','Siri Lund','','',1,'communication',NULL,NULL);
INSERT INTO "people" VALUES(4,'7622293b-1dd9-46aa-819f-98cb89b42fcd','Ole Dahl','','',1,'leader',NULL,NULL);
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
INSERT INTO "plan_entries" VALUES(1,'b68e9bfc-528d-49c7-8a22-807f1e62915a','Julegrantenning','2026-11-27','09:00','text','Dialog','Velkommen!','','planned',NULL,0,'','','','','2026-11-27','09:00',NULL,'','','','2026-11-24T09:00:00+00:00');
CREATE TABLE plan_entry_accounts (
        id         INTEGER PRIMARY KEY,
        uuid       TEXT NOT NULL,
        entry_id   INTEGER NOT NULL REFERENCES plan_entries (id) ON DELETE RESTRICT,
        account_id INTEGER NOT NULL REFERENCES accounts (id) ON DELETE RESTRICT,
        UNIQUE (entry_id, account_id)
    ) STRICT
    ;
INSERT INTO "plan_entry_accounts" VALUES(1,'e4f4367a-0497-479a-82ea-50cef37947c2',1,1);
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
INSERT INTO "posts" VALUES(1,'db8f9127-a851-4281-a7c2-0ecae858aad1',1,1,'2026-11-18-Vannet er tilbake','post','2026-11-18T10:00:00+00:00','2026-11-18','','Vannet er tilbake','','',0,'');
CREATE TABLE promotions (
        id         INTEGER PRIMARY KEY,
        uuid       TEXT NOT NULL,
        account_id INTEGER NOT NULL REFERENCES accounts (id) ON DELETE RESTRICT,
        place      TEXT NOT NULL CHECK (place <> ''),
        done_on    TEXT NOT NULL,
        UNIQUE (account_id, place)
    ) STRICT
    ;
INSERT INTO "promotions" VALUES(1,'dfc1ab7d-afb4-41fa-887a-a87884fc8a87',1,'signature','2026-11-24');
CREATE TABLE requirement_checks (
        id            INTEGER PRIMARY KEY,
        uuid          TEXT NOT NULL,
        account_id    INTEGER NOT NULL REFERENCES accounts (id) ON DELETE RESTRICT,
        requirement   TEXT NOT NULL CHECK (requirement <> ''),
        met           INTEGER NOT NULL CHECK (met IN (0, 1)),
        checked_on    TEXT,
        checked_by    INTEGER REFERENCES people (id) ON DELETE RESTRICT,
        note          TEXT NOT NULL DEFAULT '',
        registered_at TEXT NOT NULL
    ) STRICT
    ;
INSERT INTO "requirement_checks" VALUES(1,'b04f807f8fbe7ec29e4ffc4192a0b18b',1,'owner',1,NULL,NULL,'','2026-11-20T07:50:00+00:00');
INSERT INTO "requirement_checks" VALUES(2,'0429be664e0a533d438e3ff20800d595',1,'rules',1,NULL,NULL,'','2026-11-20T07:50:00+00:00');
INSERT INTO "requirement_checks" VALUES(3,'04491acd1229f60808475e823be67a1a',1,'link',1,NULL,NULL,'','2026-11-20T07:50:00+00:00');
CREATE TABLE reviews (
        id            INTEGER PRIMARY KEY,
        uuid          TEXT NOT NULL,
        account_id    INTEGER NOT NULL REFERENCES accounts (id) ON DELETE RESTRICT,
        half          TEXT NOT NULL,
        day           TEXT NOT NULL,
        person_id     INTEGER REFERENCES people (id) ON DELETE RESTRICT,
        outcome       TEXT NOT NULL CHECK (outcome IN ('confirm', 'change', 'close')),
        answers       TEXT NOT NULL DEFAULT '{}',
        note          TEXT NOT NULL DEFAULT '',
        registered_at TEXT NOT NULL
    ) STRICT
    ;
INSERT INTO "reviews" VALUES(1,'be8fd282-dd6e-4d24-aa61-6944dfd00384',1,'2026-H2','2026-11-24',1,'confirm','{"purpose": "yes"}','','2026-11-24T09:00:00+00:00');
CREATE TABLE rota_swaps (
        id        INTEGER PRIMARY KEY,
        uuid      TEXT NOT NULL,
        monday    TEXT NOT NULL UNIQUE,
        person_id INTEGER NOT NULL REFERENCES people (id) ON DELETE RESTRICT
    ) STRICT
    ;
CREATE TABLE rota_turns (
        id        INTEGER PRIMARY KEY,
        uuid      TEXT NOT NULL,
        rota_id   INTEGER NOT NULL REFERENCES rotas (id) ON DELETE RESTRICT,
        position  INTEGER NOT NULL,
        person_id INTEGER NOT NULL REFERENCES people (id) ON DELETE RESTRICT,
        UNIQUE (rota_id, position)
    ) STRICT
    ;
INSERT INTO "rota_turns" VALUES(1,'30da39dc-b9f1-49d2-b7ab-aedd88a37675',1,0,1);
INSERT INTO "rota_turns" VALUES(2,'22a47345-e0e2-434c-a373-1f951e1a1b1c',1,1,2);
CREATE TABLE rotas (
        id            INTEGER PRIMARY KEY,
        uuid          TEXT NOT NULL,
        first         TEXT NOT NULL,
        last          TEXT CHECK (last >= first),
        weeks         INTEGER NOT NULL DEFAULT 1 CHECK (weeks > 0),
        registered_at TEXT NOT NULL
    ) STRICT
    ;
INSERT INTO "rotas" VALUES(1,'03ff3ccc-7d05-46a3-80a7-9b23c2d236b7','2026-11-16',NULL,1,'2026-11-20T07:50:00+00:00');
CREATE TABLE settings (
        id    INTEGER PRIMARY KEY,
        uuid  TEXT NOT NULL,
        key   TEXT NOT NULL UNIQUE CHECK (key <> ''),
        value TEXT NOT NULL
    ) STRICT
    ;
INSERT INTO "settings" VALUES(1,'a98bd9e8-3863-42c1-994e-d9fb512c80ac','node','f09b7cd45160');
INSERT INTO "settings" VALUES(2,'bb28d27e-197e-45fb-a326-4508988947ca','municipality','Testvik kommune (eksempel)');
INSERT INTO "settings" VALUES(3,'c74a548a-10ae-44a9-a73b-5016d7ab4518','current_person','1');
INSERT INTO "settings" VALUES(4,'5cc594dd-1e5b-4018-9f56-e2fb5871eaba','guideline_profile','own');
CREATE TABLE sign_offs (
        id            INTEGER PRIMARY KEY,
        uuid          TEXT NOT NULL,
        person_id     INTEGER NOT NULL REFERENCES people (id) ON DELETE RESTRICT,
        guideline     TEXT NOT NULL CHECK (guideline <> ''),
        version       TEXT NOT NULL DEFAULT '',
        day           TEXT NOT NULL,
        registered_at TEXT NOT NULL
    ) STRICT
    ;
INSERT INTO "sign_offs" VALUES(1,'2e10a279-496d-4d56-8e80-ed5536d219eb',1,'utsira','2022','2026-11-24','2026-11-24T09:00:00+00:00');
CREATE TABLE warnings (
        id            INTEGER PRIMARY KEY,
        uuid          TEXT NOT NULL,
        account_id    INTEGER NOT NULL REFERENCES accounts (id) ON DELETE RESTRICT,
        sent_on       TEXT NOT NULL,
        to_whom       TEXT NOT NULL DEFAULT '',
        faults        TEXT NOT NULL CHECK (faults <> ''),
        deadline      TEXT NOT NULL,
        settled_on    TEXT,
        result        TEXT NOT NULL DEFAULT '',
        registered_at TEXT NOT NULL
    ) STRICT
    ;
INSERT INTO "warnings" VALUES(1,'12bff3e4-b91c-443b-b224-4c240208dfc8',2,'2026-11-24','Folkebiblioteket','Viser ikke hvem som eier siden','2026-12-10',NULL,'','2026-11-24T09:00:00+00:00');
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
CREATE INDEX appointments_by_account ON appointments (account_id, first);
CREATE INDEX inquiries_by_day ON inquiries (received_at);
CREATE INDEX inquiry_events_by_inquiry ON inquiry_events (inquiry_id);
CREATE INDEX overrides_by_day ON overrides (day);
CREATE INDEX requirement_checks_by_account ON requirement_checks (account_id);
CREATE INDEX reviews_by_account ON reviews (account_id, day);
CREATE VIRTUAL TABLE post_search USING fts5 (
    title, text, tokenize = 'unicode61 remove_diacritics 0', prefix = '1 2 3'
);
COMMIT;
PRAGMA user_version = 3;
