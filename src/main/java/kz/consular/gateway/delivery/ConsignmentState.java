package kz.consular.gateway.delivery;

/** How far a consignment has come, seen from its sender. */
public enum ConsignmentState {
    /** To be sent, now or after a pause. */
    WAITING,
    /** The broker has it; the recipient's signed answer is awaited. */
    SENT,
    /** A person has stopped it for a time; nothing goes out until it is resumed. */
    HELD,
    /** The recipient signed that it took the consignment over. Nothing leads out of this state. */
    RECEIPTED,
    /** The recipient signed why it cannot take the consignment. */
    REFUSED,
    /** A person ended the duty to deliver, with a reason. */
    GIVEN_UP
}
