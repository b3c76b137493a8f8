package kz.consular.gateway.cli.admin;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import kz.consular.gateway.node.settings.ActionableMessage;
import org.flywaydb.core.api.FlywayException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.NestedRuntimeException;

/** Why a command could not use the records of the node, in sentences for IT staff. */
record UserFacingError(List<String> sentences) {

    UserFacingError {
        sentences = List.copyOf(sentences);
    }

    /**
     * The message of an exception of this program names its own remedy. The message of an exception of the database or
     * of Spring is printed as it is, with the places of the settings. Empty for any other exception, which is a fault
     * of this program.
     */
    static Optional<UserFacingError> of(Throwable failure) {
        return ActionableMessage.in(failure)
                .map(sentence -> new UserFacingError(List.of(sentence)))
                .or(() -> isOfTheRecords(failure) ? Optional.of(ofTheRecords(failure)) : Optional.empty());
    }

    private static boolean isOfTheRecords(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause -> cause instanceof FlywayException || cause instanceof NestedRuntimeException);
    }

    private static UserFacingError ofTheRecords(Throwable failure) {
        return new UserFacingError(List.of(
                "The node's records cannot be used: " + NestedExceptionUtils.getMostSpecificCause(failure),
                "Check the settings: this command takes those of config/application.yaml, of the environment and of its"
                        + " command line."));
    }
}
