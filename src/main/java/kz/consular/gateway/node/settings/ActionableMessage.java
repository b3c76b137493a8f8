package kz.consular.gateway.node.settings;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The message of the first exception in a chain of causes that this program itself has thrown. */
public final class ActionableMessage {
    private static final String OURS = "kz.consular.gateway.";

    private ActionableMessage() {}

    /** Empty where all exceptions of the chain come from libraries. */
    public static Optional<String> in(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .filter(ActionableMessage::isOurs)
                .flatMap(cause -> Stream.ofNullable(cause.getMessage()))
                .findFirst();
    }

    private static boolean isOurs(Throwable cause) {
        var thrownAt = cause.getStackTrace();
        return cause.getClass().getName().startsWith(OURS)
                || (thrownAt.length > 0 && thrownAt[0].getClassName().startsWith(OURS));
    }
}
