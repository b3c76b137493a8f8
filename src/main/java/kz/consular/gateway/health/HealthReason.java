package kz.consular.gateway.health;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The reason for the state of a component: a code, which the monitor words in the language of its reader, and the
 * arguments of its text.
 *
 * @param arguments numbers, names and messages of other programs; never text that could be translated
 */
public record HealthReason(Code code, List<String> arguments) {
    public HealthReason {
        arguments = List.copyOf(arguments);
    }

    static HealthReason of(Code code, Object... arguments) {
        return new HealthReason(code, Stream.of(arguments).map(String::valueOf).toList());
    }

    /** The reason as one English sentence. */
    public String inEnglish() {
        return new MessageFormat(code.english, Locale.ENGLISH).format(arguments.toArray());
    }

    /** Stable codes with English sentences in the form of {@link MessageFormat}. */
    public enum Code {
        WRITE_COMMITTED("A write was committed."),
        WRITE_MARK_MISSING("The row of table health_write is missing."),
        DATABASE_DISK_FULL("Its disk is full."),
        NO_WRITE("It took no write: {0}"),
        KEYS_SIGN("Seal keys that sign: {0}."),
        KEYS_SIGN_SO_FAR("Seal keys that sign: {0} of {1}; the others are tried within minutes."),
        KEY_OF_ANOTHER_CERTIFICATE("The certificate of {0} does not verify what its key signed."),
        KEY_DOES_NOT_SIGN("The seal key of {0} does not sign: {1}"),
        ROOM("{0} MB are free, and {1} MB stay in reserve."),
        NO_ROOM("{0} MB are free, and {1} MB stay in reserve: nothing new is taken in."),
        BROKER_ANSWERS("It answers."),
        NO_BROKER("No connection to the broker: {0}"),
        CERTIFICATES_HOLD("Certificates and revocation lists that hold: {0}."),
        CERTIFICATES_EXPIRED("Expired: {0}."),
        CERTIFICATES_EXPIRED_AND_MORE("Expired: {0}, and {1} more."),
        CERTIFICATES_TO_RENEW("To be renewed: {0}."),
        CERTIFICATES_TO_RENEW_AND_MORE("To be renewed: {0}, and {1} more."),
        LOOK_FAILED("It failed: {0}."),
        LOOK_TOO_LONG("It took longer than {0} s."),
        LOOK_INTERRUPTED("The caller was interrupted.");

        private final String english;

        Code(String english) {
            this.english = english;
        }
    }
}
