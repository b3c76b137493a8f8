package kz.consular.gateway.delivery;

/** The cause of a failed attempt, with its remedy. The names are stable. */
public enum AttemptCause {
    BROKER_UNREACHABLE("Check the broker, the line to it and gateway.broker.url; it goes on by itself."),
    BROKER_REFUSES_US("Give this node's certificate the right to send to the recipient's queue."),
    BROKER_FULL("Make room on the broker's disk, or find out why the recipient does not read its queue."),
    QUEUE_MISSING("Make the recipient's queue on the broker, or let the broker make it."),
    LINE_BROKE("The line to the broker broke during the transfer; it is repeated by itself."),
    CONTAINER_MISSING("Restore the container from the backup into gateway.data; it goes on by itself."),
    CONTAINER_DAMAGED("The file is not what was sealed: restore it from the backup; check the disk."),
    CLAIM_LOST("Held by a person, or taken over by another node while under way: nothing to do."),
    DISK("A file could not be read: check the disk of gateway.data."),
    INTERNAL("A fault of this program: tell who maintains it, with the lines of the log.");

    private final String remedy;

    AttemptCause(String remedy) {
        this.remedy = remedy;
    }

    /** One sentence for IT staff. */
    public String remedy() {
        return remedy;
    }
}
