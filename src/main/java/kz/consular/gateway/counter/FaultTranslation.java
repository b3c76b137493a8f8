package kz.consular.gateway.counter;

import javax.xml.namespace.QName;
import kz.consular.gateway.delivery.NoSpaceLeft;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.cxf.binding.soap.Soap11;
import org.apache.cxf.interceptor.Fault;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/** What the caller is told of anything that went wrong, ours or CXF's. */
final class FaultTranslation {
    private static final Soap11 SOAP = Soap11.getInstance();

    private FaultTranslation() {}

    static CounterFault of(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof CounterFault known) {
                return known;
            }
            if (cause instanceof NoSpaceLeft) {
                return new CounterFault(
                        FaultReason.NO_SPACE_LEFT, "The gateway's disk is nearly full. Nothing was accepted.", thrown);
            }
            if (isDatabaseAway(cause)) {
                return new CounterFault(
                        FaultReason.UNAVAILABLE,
                        "The gateway cannot reach its database. Whether it took this in is not known.",
                        thrown);
            }
            if (cause instanceof ClientAbortException) {
                return new CounterFault(FaultReason.MALFORMED_MESSAGE, "The caller hung up.", thrown);
            }
        }
        return thrown instanceof Fault fault ? ofCxf(fault) : internal(thrown);
    }

    /** No connection, a broken one, or one that gave no answer in time; a commit among them may have been done. */
    private static boolean isDatabaseAway(Throwable cause) {
        return cause instanceof DataAccessResourceFailureException
                || cause instanceof TransientDataAccessException
                || cause instanceof RecoverableDataAccessException
                || cause instanceof CannotCreateTransactionException
                || cause instanceof TransactionSystemException;
    }

    /** What remains to CXF when our own reading has let a message pass: headers above all. */
    private static CounterFault ofCxf(Fault fault) {
        var code = fault.getFaultCode();
        if (SOAP.getMustUnderstand().equals(code)) {
            return CounterFault.unread(
                    CounterFault.Envelope.HEADER_NOT_UNDERSTOOD, "A header that must be understood is not known here.");
        }
        if (SOAP.getVersionMismatch().equals(code)) {
            return CounterFault.unread(
                    CounterFault.Envelope.OF_ANOTHER_VERSION, "The envelope is not one of SOAP 1.1.");
        }
        return SOAP.getSender().equals(code) || Fault.FAULT_CODE_CLIENT.equals(code)
                ? new CounterFault(FaultReason.MALFORMED_MESSAGE, "The message cannot be taken as it is.", fault)
                : internal(fault);
    }

    private static CounterFault internal(Throwable thrown) {
        return new CounterFault(FaultReason.INTERNAL, "The gateway could not do its part.", thrown);
    }

    /** SOAP 1.1, 4.4.1. */
    static QName faultCode(CounterFault fault) {
        return switch (fault.envelope()) {
            case OF_ANOTHER_VERSION -> SOAP.getVersionMismatch();
            case HEADER_NOT_UNDERSTOOD -> SOAP.getMustUnderstand();
            case READ -> fault.reason().callersToMend() ? SOAP.getSender() : SOAP.getReceiver();
        };
    }
}
