package kz.consular.gateway.cli.admin;

import kz.consular.gateway.delivery.MessageId;
import kz.consular.gateway.domain.CaseNumber;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Numbers on the command line. */
final class NumberArguments {
    private NumberArguments() {}

    /** A wrong one is told in the sentence of the type itself. */
    private static TypeConversionException wrong(IllegalArgumentException e) {
        return new TypeConversionException(String.valueOf(e.getMessage()));
    }

    static final class OfMessage implements ITypeConverter<MessageId> {
        @Override
        public MessageId convert(String text) {
            try {
                return new MessageId(text);
            } catch (IllegalArgumentException e) {
                throw wrong(e);
            }
        }
    }

    static final class OfCase implements ITypeConverter<CaseNumber> {
        @Override
        public CaseNumber convert(String text) {
            try {
                return new CaseNumber(text);
            } catch (IllegalArgumentException e) {
                throw wrong(e);
            }
        }
    }
}
