package kz.consular.gateway.messaging.channel;

import jakarta.jms.InvalidDestinationException;
import jakarta.jms.JMSException;
import jakarta.jms.JMSSecurityException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import kz.consular.gateway.delivery.Attempt;
import kz.consular.gateway.delivery.AttemptCause;
import kz.consular.gateway.delivery.BrokerUnavailable;
import kz.consular.gateway.delivery.inbound.TransferBroken;
import kz.consular.gateway.delivery.outbound.ClaimLost;
import kz.consular.gateway.delivery.outbound.TransferFailed;
import kz.consular.gateway.storage.ContainerDamaged;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.api.core.ActiveMQExceptionType;

/** Finds the cause of a failed attempt. */
final class JmsFailures {

    private JmsFailures() {}

    static TransferFailed ofConnecting(BrokerUnavailable e) {
        return new TransferFailed(
                new Attempt.Failure(AttemptCause.BROKER_UNREACHABLE, "The broker cannot be reached: " + e.getMessage()),
                e);
    }

    static TransferFailed ofSending(Exception e) {
        return new TransferFailed(new Attempt.Failure(cause(e), e.toString()), e);
    }

    /** A connection that breaks while a body is read shows as a failure to read. */
    static AttemptCause ofReceiving(Exception e) {
        return e instanceof TransferBroken ? AttemptCause.LINE_BROKE : cause(e);
    }

    private static AttemptCause cause(Exception e) {
        return switch (e) {
            case ClaimLost _ -> AttemptCause.CLAIM_LOST;
            case ContainerDamaged _ -> AttemptCause.CONTAINER_DAMAGED;
            case FileNotFoundException _, NoSuchFileException _ -> AttemptCause.CONTAINER_MISSING;
            case IOException _ -> AttemptCause.DISK;
            case JMSSecurityException _ -> AttemptCause.BROKER_REFUSES_US;
            case InvalidDestinationException _ -> AttemptCause.QUEUE_MISSING;
            case JMSException jms -> wrapped(jms);
            default -> AttemptCause.INTERNAL;
        };
    }

    /** The client wraps the exceptions of the stream that it reads, and those of the broker. */
    private static AttemptCause wrapped(JMSException e) {
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof ActiveMQException broker && broker.getType() == ActiveMQExceptionType.ADDRESS_FULL) {
                return AttemptCause.BROKER_FULL;
            }
            if (cause instanceof ClaimLost) {
                return AttemptCause.CLAIM_LOST;
            }
        }
        return AttemptCause.LINE_BROKE;
    }
}
