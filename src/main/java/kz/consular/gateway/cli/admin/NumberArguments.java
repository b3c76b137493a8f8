package kz.consular.gateway.cli.admin;

import kz.consular.gateway.delivery.MessageId;
import kz.consular.gateway.domain.CaseNumber;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Converts numbers on the command line. An invalid one is reported with the message of the type itself. */
final class NumberArguments {
    private NumberArguments() {}

    private static TypeConversionException invalid(IllegalArgumentException e) {
        return new TypeConversionException(String.valueOf(e.getMessage()));
    }

    static final class OfMessage implements ITypeConverter<MessageId> {
        @Override
        public MessageId convert(String text) {
            try {
                return new MessageId(text);
            } catch (IllegalArgumentException e) {
                throw invalid(e);
            }
        }
    }

    static final class OfCase implements ITypeConverter<CaseNumber> {
        @Override
        public CaseNumber convert(String text) {
            try {
                return new CaseNumber(text);
            } catch (IllegalArgumentException e) {
                throw invalid(e);
            }
        }
    }
}
