package kz.consular.gateway.cli.terminal;

/** What a command tells the shell; from 64 on the numbers of BSD's sysexits. */
public final class ExitCode {
    public static final int DONE = 0;
    /** The application is turned away, or the seal refuted. */
    public static final int NO = 1;
    /** The seal is neither proven nor refuted. */
    public static final int INDETERMINATE = 2;

    public static final int USAGE = 64;
    /** The folder has flaws: nothing was sent. */
    public static final int FOLDER_FLAWED = 65;

    public static final int UNAVAILABLE = 69;
    /** The gateway refused with a fault, or this program failed. */
    public static final int FAULT = 70;
    /** A file cannot be read or written. */
    public static final int FILE = 74;
    /** The certificate, the authorities or the revocation list cannot be used. */
    public static final int CREDENTIALS = 78;

    private ExitCode() {}
}
