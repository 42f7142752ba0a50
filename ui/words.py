"""The words for every reason that something was refused: what is wrong, what to do, the button.

Whoever raises a new reason adds its words here; a test looks that none is without.
"""

from __future__ import annotations

from collections.abc import Mapping

from core.language import N_
from ui.crisis_errors import CRISIS, NOT_THERE
from ui.field_words import FIELD

__all__ = ["FIELD", "GONE", "MOVED_ON", "NOT_FOUND", "PLAIN", "REFUSED", "STORE", "Words"]

Words = tuple[str, str, str]
CLOSE = N_("Close")
AGAIN = N_("Try again")
CHOOSE = N_("Choose another file")

STORE: Mapping[str, Words] = {
    "locked": (
        N_("Another program is using the record."),
        N_("Close the other window, and try again. Nothing is lost."),
        AGAIN,
    ),
    "full": (
        N_("There is no room on the disk."),
        N_("Delete some files, and try again. Nothing is lost."),
        AGAIN,
    ),
    "read_only": (
        N_("The record can be read, but not written to."),
        N_("Ask for write access to the folder, and try again."),
        AGAIN,
    ),
    "unreachable": (
        N_("The record cannot be reached."),
        N_("Check that the disk or the network folder is there, and try again."),
        AGAIN,
    ),
    "corrupt": (
        N_("The record is damaged."),
        N_("Put back the latest backup. The damaged file is kept."),
        CLOSE,
    ),
    "folder": (
        N_("{folder} cannot be used."),
        N_("Check that the folder is there and can be written to."),
        AGAIN,
    ),
    "not_ours": (
        N_("The file fyrvakt.db belongs to another program."),
        N_("Move it, or choose another data folder."),
        CLOSE,
    ),
}

REFUSED: Mapping[str, Words] = {
    "import_running": (
        N_("Another window is taking something in."),
        N_("Wait until it is done, and try again."),
        AGAIN,
    ),
    "other_platform": (
        N_("{name} is an account on {platform}; the export is from elsewhere."),
        N_("Choose the account that the export belongs to."),
        CLOSE,
    ),
    "no_own_guideline": (
        N_("You have not made guidelines of your own yet."),
        N_("Make a version on the page Guidelines first."),
        CLOSE,
    ),
    "nothing_changed": (
        N_("The last version says exactly the same."),
        N_("Change a rule before you save a new version."),
        CLOSE,
    ),
    "already_checked": (N_("{name} is checked already."), N_("Nothing was changed."), CLOSE),
    "not_checked": (N_("There is no check to take back."), N_("Nothing was changed."), CLOSE),
    "future_day": (
        N_("A day that has not come cannot be checked."),
        N_("Choose today or an earlier day."),
        CLOSE,
    ),
    "account_closed": (
        N_("{name} was closed before that day."),
        N_("Choose an earlier day, or take the account into use again."),
        CLOSE,
    ),
    "account_not_active": (
        N_("{name} is not approved yet."),
        N_("Approve the account first."),
        CLOSE,
    ),
    "not_appointed": (
        N_("{person} is not appointed to {name} that day."),
        N_("Write why in one line, or change who sits here."),
        CLOSE,
    ),
    "in_the_record": (
        N_("This follows from the account itself."),
        N_("Change the account {name} instead."),
        CLOSE,
    ),
    "never_opened": (
        N_("{name} was never opened: the application came to nothing."),
        N_("Apply for it again."),
        CLOSE,
    ),
    "application_ended": (
        N_("Application {number} is answered already."),
        N_("Nothing was changed."),
        CLOSE,
    ),
    "leader_first": (
        N_("The nearest leader has not approved it yet ({source})."),
        N_("Let the leader approve it first, or write why not in one line."),
        CLOSE,
    ),
    "not_approved": (
        N_("The account is not approved yet ({source})."),
        N_("Let it be approved first, or write why not in one line."),
        CLOSE,
    ),
    "communications_creates": (
        N_("Communications opens the municipality's accounts ({source})."),
        N_("Name somebody in communications, or write why not in one line."),
        CLOSE,
    ),
    "settled_already": (N_("The warning is settled already."), N_("Nothing was changed."), CLOSE),
    "closed_already": (N_("{name} is closed already."), N_("Nothing was changed."), CLOSE),
    "ambiguous": (
        N_("Several accounts fit “{text}”: {names}."),
        N_("Give the number of the account."),
        CLOSE,
    ),
    "holds_data": (
        N_("{folder} holds a record already."),
        N_("Choose a new or empty folder."),
        CLOSE,
    ),
    "not_a_backup": (
        N_("{file} is not a backup of Fyrvakt."),
        N_("Choose a folder or file that Fyrvakt has made."),
        CHOOSE,
    ),
    "autostart": (
        N_("The computer does not let Fyrvakt be started with it: {why}."),
        N_("Ask whoever looks after the computer, or start Fyrvakt yourself."),
        CLOSE,
    ),
    "half_not_begun": (
        N_("The half-year has not begun."),
        N_("Choose one that has."),
        CLOSE,
    ),
    "no_checksums": (
        N_("No list of checksums lies beside {file}."),
        N_("Fetch the .sha256 file that belongs to it, and try again."),
        CLOSE,
    ),
    "several_reports": (
        N_("The folder {file} holds several reports."),
        N_("Choose the PDF to check."),
        CLOSE,
    ),
    "evidence_first": (
        N_("Evidence must be stored before anything is removed."),
        N_("Paste a screenshot, or choose a file."),
        CLOSE,
    ),
    "evidence_broken": (
        N_("The evidence {name} is gone or changed."),
        N_("Add the file again. Nothing was saved."),
        CLOSE,
    ),
    "evidence_in_use": (
        N_("The deletion log names {name}, so it is kept."),
        N_("Nothing was changed."),
        CLOSE,
    ),
    "append_only": (
        N_("An entry in the deletion log cannot be changed."),
        N_("Add a correction instead."),
        CLOSE,
    ),
    "plan_published": (
        N_("“{title}” is published, so it stays where it stands in the plan."),
        N_("Take it back to planned first, if that was wrong."),
        CLOSE,
    ),
    "plan_dropped": (
        N_("“{title}” is dropped."),
        N_("Take it back to planned first."),
        CLOSE,
    ),
    **CRISIS,
    "not_ready": (
        N_("The picture is not cleared yet."),
        N_("Approve it and name the photographer, or write why it goes out all the same."),
        CLOSE,
    ),
    "occasion_without_date": (
        N_("“{title}” has no date yet."),
        N_("Set the date first."),
        CLOSE,
    ),
    "occasion_planned": (
        N_("“{title}” is in the plan already."),
        N_("Open the post there."),
        CLOSE,
    ),
    "occasion_no_last_time": (
        N_("“{title}” had no post the last time."),
        N_("Take it into the plan, and write the post anew."),
        CLOSE,
    ),
    "occasion_not_dates": (
        N_("“{title}” comes once a year."),
        N_("Set the one date of the year."),
        CLOSE,
    ),
    "occasion_own": (
        N_("“{title}” is your own: no list has it."),
        N_("Change it, or hide it."),
        CLOSE,
    ),
    "must_be_answered": (
        N_("The guideline wants this answered always ({source})."),
        N_("Answer it, or give the reason in one line."),
        CLOSE,
    ),
    "inquiry_open": (N_("The inquiry is open already."), N_("Nothing was changed."), CLOSE),
    "no_open_days": (
        N_("No day is open with these choices."),
        N_("Open at least one weekday under Settings."),
        CLOSE,
    ),
}

NOT_FOUND: Mapping[str, Words] = {
    "accounts": (
        N_("There is no account number {which}."),
        N_("See the accounts with “account list”."),
        CLOSE,
    ),
    "person": (
        N_("There is no person called “{which}”."),
        N_("See “person list” for the names."),
        CLOSE,
    ),
    "account": (
        N_("There is no account called “{which}”."),
        N_("See the accounts with “account list”."),
        CLOSE,
    ),
    "deletion": (
        N_("There is no entry no. {which} in the deletion log."),
        N_("See the entries with “delete-log list”."),
        CLOSE,
    ),
    "inquiries": (
        N_("There is no inquiry no. {which}."),
        N_("See the inquiries with “inquiry list”."),
        CLOSE,
    ),
    "follow_ups": (
        N_("There is no follow-up no. {which}."),
        N_("See the follow-ups with “follow-up list”."),
        CLOSE,
    ),
    **NOT_THERE,
    "occasion": (
        N_("The year wheel has no occasion “{which}” that year."),
        N_("Look at the year wheel again."),
        CLOSE,
    ),
    "file": (N_("There is no file {which}."), N_("Look at the name, and try again."), CLOSE),
    "evidence": (N_("The evidence is not stored."), N_("Add the file again."), CLOSE),
}


PLAIN: Words = (N_("That is not possible now."), N_("Nothing was changed."), CLOSE)
GONE: Words = (
    N_("That record is no longer there."),
    N_("Look at the list again."),
    CLOSE,
)
MOVED_ON: Words = (
    N_("This was changed in the meantime, so it cannot be undone."),
    N_("Make the change by hand."),
    CLOSE,
)
