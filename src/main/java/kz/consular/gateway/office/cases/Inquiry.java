package kz.consular.gateway.office.cases;

import java.time.LocalDate;
import java.util.Optional;
import kz.consular.gateway.domain.application.PersonId;

/**
 * A question that has to be answered before the office can permit.
 *
 * @param person the person whom it concerns
 * @param addressee the state body or organisation that was asked; empty until the request is sent
 * @param reachedOn the day on which the request reached the addressee; the ten days of rule 8 run from it
 */
public record Inquiry(
        long id,
        Purpose purpose,
        Optional<PersonId> person,
        Optional<String> addressee,
        Optional<LocalDate> reachedOn,
        Optional<LocalDate> dueOn,
        Optional<Answer> answer,
        Optional<String> remark) {

    /** The purpose of an inquiry. */
    public enum Purpose {
        /** Rule 4: does the head of the organisation permit the secret bearer to leave? */
        SECRETS_PERMISSION,
        /** Second part of rule 7: is this dependant, or the other parent of this minor, registered in Kazakhstan? */
        ESTABLISH_REGISTRATION,
        /** Rule 8: is there a ground for refusal? */
        GROUNDS_FOR_REFUSAL
    }

    /** The answer to an inquiry. */
    public enum Answer {
        NO_OBSTACLE,
        OBSTACLE,
        /** The ten days of rule 8 passed without an answer. */
        NO_ANSWER
    }

    /** Whether a permission has to wait for its answer, or is excluded by it. */
    public boolean bars() {
        return switch (purpose) {
            case SECRETS_PERMISSION -> !answer.equals(Optional.of(Answer.NO_OBSTACLE));
            case ESTABLISH_REGISTRATION, GROUNDS_FOR_REFUSAL ->
                answer.isEmpty() || answer.equals(Optional.of(Answer.OBSTACLE));
        };
    }

    /** Keeps the addressee and the remark out of logs. */
    @Override
    public String toString() {
        return "Inquiry[" + id + ", " + purpose + "]";
    }
}
