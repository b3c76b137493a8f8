package kz.consular.gateway.delivery;

/** The cause that keeps a message from being received, with its remedy. The names are stable. */
public enum ReceiveFailureCause {
    SEAL_IN_DOUBT(
            "Renew the revocation list in gateway.signing.revocation-list; the message is taken in by itself then."),
    NO_SPACE_LEFT("Make room on the disk of gateway.data; the message is taken in by itself then."),
    DISK("A file could not be written or read: check the disk of gateway.data."),
    DATABASE("The database did not answer, or another node was faster: check it where this lasts."),
    PROCESSING_FAILED(
            "A fault of this program: tell who maintains it, with the lines of the log. In the end the sender gets"
                    + " a refusal, and can send again once it is mended.");

    private final String remedy;

    ReceiveFailureCause(String remedy) {
        this.remedy = remedy;
    }

    /** One sentence for IT staff. */
    public String remedy() {
        return remedy;
    }
}
