package kz.consular.gateway.metrics;

import ch.qos.logback.classic.spi.ILoggingEvent;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import kz.consular.gateway.delivery.Consignment;
import kz.consular.gateway.delivery.MessageId;
import kz.consular.gateway.domain.CaseNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.json.JsonWriter;
import org.springframework.boot.logging.structured.StructuredLoggingJsonMembersCustomizer;

/** Adds case and message of a log event to a JSON log as the fields {@code case_number} and {@code message_id}. */
final class StructuredLogFields implements StructuredLoggingJsonMembersCustomizer<ILoggingEvent> {

    @Override
    public void customize(JsonWriter.Members<ILoggingEvent> members) {
        members.add("case_number", event -> first(event, StructuredLogFields::caseNumber))
                .whenNotNull();
        members.add("message_id", event -> first(event, StructuredLogFields::messageId))
                .whenNotNull();
    }

    private static @Nullable String first(ILoggingEvent event, Function<Object, @Nullable String> number) {
        var arguments = event.getArgumentArray();
        return arguments == null
                ? null
                : Arrays.stream(arguments)
                        .filter(Objects::nonNull)
                        .flatMap(argument -> Stream.ofNullable(number.apply(argument)))
                        .findFirst()
                        .orElse(null);
    }

    private static @Nullable String caseNumber(Object argument) {
        return switch (argument) {
            case CaseNumber number -> number.value();
            case Consignment consignment -> consignment.caseNumber().value();
            default -> null;
        };
    }

    private static @Nullable String messageId(Object argument) {
        return switch (argument) {
            case MessageId id -> id.value();
            case Consignment consignment -> consignment.id().value();
            default -> null;
        };
    }
}
