"""All reasons why a figure does not say what is asked, in the order in which they are sought."""

from __future__ import annotations

from typing import TYPE_CHECKING

from service.answering.aligning.reasons import (
    clauses,
    counting,
    deeds,
    grouping,
    measuring,
    naming,
    objects,
    rates,
    subjects,
    sums,
    supposing,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from index.model.asked import Doubt
    from service.answering.aligning.held import Held

_REASONS: tuple[Callable[[Held], Iterator[Doubt]], ...] = (
    counting.of_nothing_known,
    clauses.of_a_kind_beside,
    sums.of_another_sum,
    subjects.of_another_subject,
    subjects.of_somebody_else,
    clauses.of_nothing_said,
    naming.of_another_name,
    naming.of_a_namesake,
    naming.of_a_noun_by_another_name,
    naming.of_another_owner,
    naming.of_another_sort,
    naming.of_somebody_named,
    naming.of_somebody_beside,
    naming.of_somebody_before,
    naming.of_an_event_elsewhere,
    clauses.of_a_later_clause,
    clauses.at_no_such_time,
    clauses.of_no_such_rank,
    deeds.opposed,
    deeds.opposed_in_its_clause,
    deeds.of_another_verb,
    deeds.of_no_such_deed,
    deeds.of_another_time_than_its_own,
    objects.of_another_object,
    objects.of_another_thing_had,
    objects.of_a_thing_nobody_had,
    subjects.of_another_holder,
    clauses.of_another_complement,
    supposing.supposed,
    supposing.denied,
    supposing.never_done,
    supposing.not_known_when,
    supposing.is_over,
    rates.measures_by_it,
    measuring.lasts_another_thing,
    rates.difference,
    rates.is_margin,
    rates.is_no_difference,
    rates.at_another_rate,
    sums.is_price_of_another,
    sums.is_price_told_elsewhere,
    grouping.of_two_together,
    grouping.of_places_together,
    grouping.of_names_together,
    grouping.of_one_of_them,
    grouping.of_either,
    deeds.of_a_deed_not_asked,
    counting.counts_for_measure,
    counting.counts_something_else,
    counting.counts_every_sort,
    counting.of_a_noun_not_said,
    grouping.is_part_of_all,
    grouping.is_one_sort_of_people,
    measuring.is_no_amount,
    measuring.is_no_distance,
    measuring.is_of_no_such_level,
    measuring.is_no_size,
    sums.is_share_for_sum,
    sums.is_no_sum,
    measuring.is_another_stretch,
    measuring.is_of_another_thing,
    measuring.is_until_then,
    measuring.is_measured_otherwise,
    measuring.is_no_age,
    naming.is_age_of_another,
    naming.is_age_of_an_owner,
    naming.was_so_old_when,
)


def figure_doubts(held: Held) -> tuple[Doubt, ...]:
    """Give the reasons why a figure of the aligned sentence is not the one asked for."""
    return tuple(doubt for find in _REASONS for doubt in find(held))
