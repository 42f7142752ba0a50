"""The words for every reason that a field cannot hold what was typed."""

from __future__ import annotations

from collections.abc import Mapping

from core.language import N_

FIELD: Mapping[str, str] = {
    "missing": N_("This must be filled in."),
    "duplicate": N_("{name} is registered already. Give another name."),
    "web_address": N_("This is not a web address. Write it as in the browser."),
    "password": N_("This looks like a password. Write where it is kept, never the password."),
    "before_start": N_("The last day is before the first. Change one of them."),
    "to_come": N_("The day has not come. Choose today or an earlier day."),
    "circle": N_("An account cannot stand under itself. Choose another."),
    "person_known": N_("{name} is in the register already."),
    "not_monday": N_("A week begins on a Monday. Choose a Monday."),
    "no_rota": N_("No rota is in force that week."),
    "same_person": N_("Whoever is away cannot stand in. Choose another."),
    "away_already": N_("{name} is away some of these days already. Change one of the absences."),
    "before_first": N_("The last day is before the first. Change one of them."),
    "closed": N_("The account is closed. Choose another."),
    "published": N_("The post is published. Its day and time in the plan stay."),
    "too_long": N_("The text is too long. Keep to {limit} characters."),
    "choice": N_("Choose one of these: {choices}."),
    "below_minimum": N_("It cannot be lower than the least, {minimum}."),
    "range": N_("Give a number from {low} to {high}."),
    "unknown": N_("There is no setting called {key}. See them all with “settings”."),
    "occasion_rule": N_("This is not a day that comes. Check the month, the day and the number."),
    "other_year": N_("Choose a day in {year}."),
    "not_a_date": N_("This is not a date. Write it like 26.11.2026."),
    "not_a_moment": N_("This is not a time. Write it like “yesterday 15.40” or “20.11. 08.52”."),
    "not_a_time": N_("This is not a time. Write it like 08.30."),
    "half_year": N_("This is no half-year. Write it like 2026-H1."),
    "unreadable": N_("This cannot be read. Write it like 08:00-15:30."),
    "organisation_number": N_("An organisation number has nine digits, in Sweden ten."),
    "no_open_days": N_("At least one weekday must be open."),
    "closes_before_opening": N_("The office closes before it opens. Change one of the times."),
    "future": N_("This has not happened yet. Check date and time."),
    "before_received": N_("This is before the inquiry came. Check date and time."),
    "approval_missing": N_("Name who in the crisis management approved it, or give the reason."),
    "channel_not_allowed": N_("This account is not used in the crisis. Give the reason."),
    "past": N_("That day is over. Choose today or a later day."),
    "after_removal": N_("This is after the removal. Check date and time."),
    "empty_file": N_("The file is empty. Choose another one."),
    "not_evidence": N_("This is not an image, a PDF or a text. Choose another file."),
    "broken_file": N_("The file is damaged. Take a new screenshot, or choose another file."),
    "too_big": N_("The file is too large. Keep to {limit} MB."),
    "cannot_read": N_("{file} cannot be read. Close it in other programs, and try again."),
    "no_file": N_("There is no file {file}. Look at the name, and try again."),
    "not_a_file": N_("{file} is not a file. Choose an image, a PDF or a text."),
    "unknown_field": N_("“{name}” cannot be corrected. Describe it in words."),
}
