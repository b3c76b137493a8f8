package kz.consular.gateway.cli.terminal;

/** The exit codes of all commands. From 64 on they are those of sysexits(3) of BSD. */
public final class ExitCode {
    public static final int DONE = 0;
    /**
     * The command ran, and its result is negative: the application is turned away or not admissible, the seal does not
     * hold, the intervention is not possible, or some containers were not used.
     */
    public static final int NEGATIVE = 1;
    /** The seal is neither proven nor refuted. */
    public static final int INDETERMINATE = 2;

    public static final int USAGE = 64;
    /** The folder of an application or the list of nodes has defects. Nothing was sent or written. */
    public static final int INVALID_INPUT = 65;
    /** The node sends no such consignment. */
    public static final int UNKNOWN_CONSIGNMENT = 66;
    /** The gateway gave no answer. */
    public static final int UNAVAILABLE = 69;
    /** The gateway refused with a fault, or this program failed. */
    public static final int FAULT = 70;
    /** A file cannot be read or written. */
    public static final int FILE = 74;
    /** The certificate, the authorities, the revocation list or the records of the node cannot be used. */
    public static final int CONFIGURATION = 78;

    private ExitCode() {}
}
