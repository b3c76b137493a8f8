package kz.consular.gateway.operations;

import java.util.List;
import org.springframework.core.NestedExceptionUtils;

/** Why the records could not be used, in sentences for who sits at the command line. */
record Plight(List<String> sentences) {
    private static final String OURS = "kz.consular.gateway.";

    Plight {
        sentences = List.copyOf(sentences);
    }

    /** What this program itself found wrong names its remedy; what others found is told as it is. */
    static Plight of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause.getMessage() != null && isOurs(cause)) {
                return new Plight(List.of(cause.getMessage()));
            }
        }
        return new Plight(List.of(
                "The node's records cannot be used: " + NestedExceptionUtils.getMostSpecificCause(failure),
                "Check the settings: this command takes those of config/application.yaml, of the environment and of its"
                        + " command line."));
    }

    private static boolean isOurs(Throwable cause) {
        var thrownAt = cause.getStackTrace();
        return cause.getClass().getName().startsWith(OURS)
                || (thrownAt.length > 0 && thrownAt[0].getClassName().startsWith(OURS));
    }
}
