package kz.consular.gateway.cli.client;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * The gateway gave no answer, so that it is unknown whether a lodging arrived. Repeating it under the same submissionId
 * gets the answer and lodges nothing twice.
 */
public final class MissionUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private static final String REMEDY =
            " Check --url, --certificate and --trust, and whether the gateway runs; then repeat the same command.";

    private MissionUnavailable(String message, @Nullable Throwable cause) {
        super(message + REMEDY, cause);
    }

    static MissionUnavailable at(URI url, Throwable cause) {
        return new MissionUnavailable("No answer from " + url + ": " + innermost(cause) + ".", cause);
    }

    static MissionUnavailable unknownAnswer(URI url) {
        return new MissionUnavailable("What answers at " + url + " does not speak as a mission's endpoint does.", null);
    }

    static MissionUnavailable unknownFault(URI url, @Nullable String reason) {
        return new MissionUnavailable("What answers at " + url + " refused in words of its own: " + reason + ".", null);
    }

    private static String innermost(Throwable thrown) {
        var cause = thrown;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        var message = cause.getMessage();
        return message == null ? cause.getClass().getSimpleName() : message;
    }
}
