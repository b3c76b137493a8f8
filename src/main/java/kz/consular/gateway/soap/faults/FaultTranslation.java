package kz.consular.gateway.soap.faults;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.namespace.QName;
import kz.consular.gateway.persistence.JdbcDiskFull;
import kz.consular.gateway.storage.NoSpaceLeft;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.cxf.binding.soap.Soap11;
import org.apache.cxf.interceptor.Fault;
import org.springframework.core.NestedRuntimeException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/** The fault for an exception of the gateway or of CXF. */
final class FaultTranslation {
    private static final Soap11 SOAP = Soap11.getInstance();

    private FaultTranslation() {}

    static SoapCallFault of(Throwable thrown) {
        return causes(thrown)
                .flatMap(cause -> known(cause, thrown).stream())
                .findFirst()
                .orElseGet(() -> thrown instanceof Fault fault ? fromCxf(fault) : internal(thrown));
    }

    private static Stream<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause);
    }

    private static Optional<SoapCallFault> known(Throwable cause, Throwable thrown) {
        return switch (cause) {
            case SoapCallFault known -> Optional.of(known);
            case NoSpaceLeft full ->
                Optional.of(new SoapCallFault(FaultReason.NO_SPACE_LEFT, nearlyFull(full), thrown));
            case ClientAbortException _ ->
                Optional.of(new SoapCallFault(FaultReason.MALFORMED_MESSAGE, "The caller hung up.", thrown));
            case NestedRuntimeException database
            when causes(database).anyMatch(JdbcDiskFull::isSaidBy) ->
                Optional.of(new SoapCallFault(
                        FaultReason.NO_SPACE_LEFT,
                        "The disk of the gateway's database is full. Nothing was accepted.",
                        thrown));
            case NestedRuntimeException database
            when isUnavailable(database) ->
                Optional.of(new SoapCallFault(
                        FaultReason.UNAVAILABLE,
                        "The gateway cannot reach its database. Whether it took this in is not known.",
                        thrown));
            default -> Optional.empty();
        };
    }

    /** No connection, a broken one, or no answer in time. The transaction may have been committed. */
    private static boolean isUnavailable(NestedRuntimeException database) {
        return database instanceof DataAccessResourceFailureException
                || database instanceof TransientDataAccessException
                || database instanceof RecoverableDataAccessException
                || database instanceof CannotCreateTransactionException
                || database instanceof TransactionSystemException;
    }

    private static String nearlyFull(NoSpaceLeft full) {
        return "The gateway's disk is nearly full: this needs " + full.wanted() + " bytes, " + full.free()
                + " are free, and " + full.reserve() + " stay in reserve. Nothing was accepted.";
    }

    /** CXF finds these after the message was read and validated: SOAP headers above all. */
    private static SoapCallFault fromCxf(Fault fault) {
        var code = fault.getFaultCode();
        if (SOAP.getMustUnderstand().equals(code)) {
            return SoapCallFault.unread(
                    SoapCallFault.Envelope.HEADER_NOT_UNDERSTOOD,
                    "A header that must be understood is not known here.");
        }
        if (SOAP.getVersionMismatch().equals(code)) {
            return SoapCallFault.unread(
                    SoapCallFault.Envelope.OF_ANOTHER_VERSION, "The envelope is not one of SOAP 1.1.");
        }
        return SOAP.getSender().equals(code) || Fault.FAULT_CODE_CLIENT.equals(code)
                ? new SoapCallFault(FaultReason.MALFORMED_MESSAGE, "The message cannot be taken as it is.", fault)
                : internal(fault);
    }

    private static SoapCallFault internal(Throwable thrown) {
        return new SoapCallFault(FaultReason.INTERNAL, "The gateway could not do its part.", thrown);
    }

    /** SOAP 1.1, 4.4.1. */
    static QName faultCode(SoapCallFault fault) {
        return switch (fault.envelope()) {
            case OF_ANOTHER_VERSION -> SOAP.getVersionMismatch();
            case HEADER_NOT_UNDERSTOOD -> SOAP.getMustUnderstand();
            case READ -> fault.reason().callersToMend() ? SOAP.getSender() : SOAP.getReceiver();
        };
    }
}
