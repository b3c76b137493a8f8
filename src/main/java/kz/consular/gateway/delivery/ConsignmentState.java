package kz.consular.gateway.delivery;

/** The state of a consignment at its sender. */
public enum ConsignmentState {
    /** Is sent now or after a pause. */
    WAITING,
    /** The broker has it; the recipient's signed answer has not come. */
    SENT,
    /** A person stopped it; it is not sent until a person resumes it. */
    HELD,
    /** The recipient signed a receipt. Final. */
    RECEIPTED,
    /** The recipient signed a refusal with the reason. */
    REFUSED,
    /** A person ended the duty to deliver, with a reason. */
    GIVEN_UP
}
