package org.coproductionhub.kit.letters;

import org.coproductionhub.kit.event.DomainEvent;
import org.coproductionhub.kit.event.EventName;
import org.coproductionhub.kit.event.Topic;

/** All that a letter may tell. */
@Topic("kit.letters.v1")
sealed interface LetterEvent extends DomainEvent {

    @EventName("written")
    record LetterWritten(String text, int letterCount) implements LetterEvent {}

    @EventName("rewritten")
    record LetterRewritten(String text, int letterCount) implements LetterEvent {}
}
