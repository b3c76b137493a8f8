package kz.consular.gateway.messaging.channel;

import jakarta.jms.InvalidDestinationException;
import jakarta.jms.JMSException;
import jakarta.jms.JMSSecurityException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import kz.consular.gateway.delivery.Attempt;
import kz.consular.gateway.delivery.AttemptCause;
import kz.consular.gateway.delivery.inbound.ReceiveFailures;
import kz.consular.gateway.delivery.outbound.ClaimLost;
import kz.consular.gateway.storage.ContainerDamaged;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.api.core.ActiveMQExceptionType;

/** Finds the cause behind an attempt that failed. */
public final class JmsFailures {

    private JmsFailures() {}

    /** Of a line that could not be made. */
    public static Attempt.Failure ofDialing(JMSException e) {
        var cause =
                e instanceof JMSSecurityException ? AttemptCause.BROKER_REFUSES_US : AttemptCause.BROKER_UNREACHABLE;
        return new Attempt.Failure(cause, "The broker cannot be reached: " + e.getMessage());
    }

    public static Attempt.Failure ofSending(Exception e) {
        return new Attempt.Failure(cause(e), e.toString());
    }

    /** What the broker's line throws while a body is read arrives as a failure to read. */
    static AttemptCause ofReceiving(Exception e) {
        return ReceiveFailures.isOfTheLine(e) ? AttemptCause.LINE_BROKE : cause(e);
    }

    private static AttemptCause cause(Exception e) {
        return switch (e) {
            case ClaimLost _ -> AttemptCause.CLAIM_LOST;
            case ContainerDamaged _ -> AttemptCause.CONTAINER_DAMAGED;
            case FileNotFoundException _, NoSuchFileException _ -> AttemptCause.CONTAINER_MISSING;
            case IOException _ -> AttemptCause.DISK;
            case JMSSecurityException _ -> AttemptCause.BROKER_REFUSES_US;
            case InvalidDestinationException _ -> AttemptCause.QUEUE_MISSING;
            case JMSException jms -> behind(jms);
            default -> AttemptCause.INTERNAL;
        };
    }

    /** What a stream throws while the client reads it arrives wrapped, and so does what the broker says. */
    private static AttemptCause behind(JMSException e) {
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
