package kz.consular.gateway.cli.admin;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import kz.consular.gateway.node.settings.ActionableMessage;
import org.flywaydb.core.api.FlywayException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.NestedRuntimeException;

/** Why the records could not be used, in sentences for who sits at the command line. */
record UserFacingError(List<String> sentences) {

    UserFacingError {
        sentences = List.copyOf(sentences);
    }

    /**
     * What this program itself found wrong names its remedy; what the database or the settings have against it is told as it is.
     * Empty for anything else: that is a fault of this program, and no plight of the records.
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
