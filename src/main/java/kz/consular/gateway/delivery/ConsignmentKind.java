package kz.consular.gateway.delivery;

import kz.consular.gateway.domain.Party;

/**
 * The content of a sealed container, as far as delivery must know it.
 *
 * <p>The constructor demands every property, so a new kind without one does not compile. Nothing else fails to
 * compile for want of it. Tests compare the schemas with this list.
 */
public enum ConsignmentKind {
    /** A sealed application. */
    DOSSIER(Purpose.BUSINESS, Direction.MISSION_TO_OFFICE, Effect.OPENS_CASE),
    /** Documents that the office asked for. */
    SUPPLEMENT(Purpose.BUSINESS, Direction.MISSION_TO_OFFICE, Effect.NONE),
    /** The applicant withdraws the application. */
    WITHDRAWAL(Purpose.BUSINESS, Direction.MISSION_TO_OFFICE, Effect.NONE),
    /** The signed decision on a dossier. */
    DECISION(Purpose.BUSINESS, Direction.OFFICE_TO_MISSION, Effect.DECIDES_CASE),
    /** The office asks for missing documents. */
    DOCUMENTS_REQUESTED(Purpose.BUSINESS, Direction.OFFICE_TO_MISSION, Effect.NONE),
    /** The recipient took a consignment over: ends the sender's duty to deliver. */
    RECEIPT(Purpose.ANSWER, Direction.BETWEEN_ANY, Effect.NONE),
    /** The recipient refused a consignment, with the reason: ends the sender's duty to deliver. */
    REFUSAL(Purpose.ANSWER, Direction.BETWEEN_ANY, Effect.NONE),
    /** Carries no content: proves that the way to a party and back is open. */
    SELF_TEST(Purpose.SELF_TEST, Direction.BETWEEN_ANY, Effect.NONE);

    private final Purpose purpose;
    private final Direction direction;
    private final Effect effect;

    ConsignmentKind(Purpose purpose, Direction direction, Effect effect) {
        this.purpose = purpose;
        this.direction = direction;
        this.effect = effect;
    }

    private enum Purpose {
        BUSINESS,
        ANSWER,
        SELF_TEST
    }

    private enum Direction {
        MISSION_TO_OFFICE,
        OFFICE_TO_MISSION,
        BETWEEN_ANY
    }

    private enum Effect {
        OPENS_CASE,
        DECIDES_CASE,
        NONE
    }

    /** Whether it concerns a case. */
    public boolean isBusiness() {
        return purpose == Purpose.BUSINESS;
    }

    /** Whether it is a recipient's answer, which travels outside the outbox and gets no answer itself. */
    public boolean isAnswer() {
        return purpose == Purpose.ANSWER;
    }

    /** Whether its records are removed after some days instead of being kept. */
    public boolean isSelfTest() {
        return purpose == Purpose.SELF_TEST;
    }

    public boolean opensCase() {
        return effect == Effect.OPENS_CASE;
    }

    public boolean decidesCase() {
        return effect == Effect.DECIDES_CASE;
    }

    /** Whether a refused one can be sent again. After a refused decision the case is open again and is decided anew. */
    public boolean canFollowItsRefusal() {
        return !decidesCase();
    }

    /** Whether this kind goes from such a party. */
    public boolean isFrom(Party sender) {
        return switch (direction) {
            case MISSION_TO_OFFICE -> sender instanceof Party.Mission;
            case OFFICE_TO_MISSION -> sender instanceof Party.Office;
            case BETWEEN_ANY -> true;
        };
    }

    /** Whether this kind goes to such a party. */
    public boolean isFor(Party recipient) {
        return switch (direction) {
            case MISSION_TO_OFFICE -> recipient instanceof Party.Office;
            case OFFICE_TO_MISSION -> recipient instanceof Party.Mission;
            case BETWEEN_ANY -> true;
        };
    }
}
