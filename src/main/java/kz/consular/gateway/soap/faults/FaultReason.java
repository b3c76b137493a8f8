package kz.consular.gateway.soap.faults;

/** Why the answer to a message is a fault, and what the caller can do. The names are codes of the contract. */
public enum FaultReason {
    MALFORMED_XML("Send well-formed XML in UTF-8 or UTF-16, in the charset that the Content-Type announces."),
    DTD_FORBIDDEN("Leave the document type declaration out."),
    SCHEMA_INVALID("Mend every violation and send the message again."),
    INVALID_VALUE("Mend every value and send the message again."),
    MALFORMED_MESSAGE("Send a SOAP 1.1 message as the WSDL describes it."),
    ATTACHMENT_MISSING("Send a MIME part for each xop:Include, with the Content-ID that its href names."),
    ATTACHMENT_NOT_ANNOUNCED("Refer to each MIME part by an xop:Include, or leave the part out."),
    DOCUMENT_EMPTY("Scan the named documents again."),
    DOCUMENT_NOT_OF_MEDIA_TYPE(
            "State the media type that the file really has, or scan it again as PDF, JPEG, PNG or TIFF."),
    LIMIT_EXCEEDED("Stay within the limits in the documentation of the service: scan with fewer colours or dots."),
    NOT_AN_OFFICER("Call with an officer's client certificate of a mission that this gateway serves."),
    CASE_UNKNOWN("Check the number. listCases names every case of the mission."),
    CASE_OF_ANOTHER_MISSION("Ask the mission that the number begins with."),
    SUBMISSION_ID_REUSED("Use a new submissionId for another application; use the old one only to repeat the same."),
    NOT_DECIDED("Ask again later; getCase tells how far the case has come."),
    HANDOVER_NOT_POSSIBLE("Check the day and the identity cards against the decision."),
    NO_SPACE_LEFT("Keep the papers and lodge again later under the same submissionId. The gateway has told its"
            + " administrator."),
    UNAVAILABLE(
            "Send the message again in a minute, lodgeApplication under the same submissionId: it is taken in once."),
    INTERNAL("Send the message again, lodgeApplication under the same submissionId; if it stays so, tell the"
            + " administrator the reference.");

    private final String remedy;

    FaultReason(String remedy) {
        this.remedy = remedy;
    }

    public String remedy() {
        return remedy;
    }

    /** Whether the caller can remove the cause; otherwise the operator of the gateway has to. */
    public boolean callersToMend() {
        return this != NO_SPACE_LEFT && this != UNAVAILABLE && this != INTERNAL;
    }
}
