package kz.consular.gateway.counter;

import jakarta.activation.DataHandler;
import jakarta.activation.FileDataSource;
import java.nio.file.Path;
import kz.consular.gateway.decision.DecisionWireMapping;
import kz.consular.gateway.decision.ReceivedDecision;
import kz.consular.gateway.register.MissionCase;
import kz.consular.gateway.signing.Sha256;
import kz.consular.wire.mission.Container;
import kz.consular.wire.mission.GetDecisionResponse;
import kz.consular.wire.mission.GetDossierResponse;

/** Answers that carry a sealed container, read from its file as it is sent. */
final class ContainerWireMapping {
    private final CounterPort port;
    private final CounterLimits limits;

    ContainerWireMapping(CounterPort port, CounterLimits limits) {
        this.port = port;
        this.limits = limits;
    }

    GetDossierResponse dossier(MissionCase known, Path file) {
        var wire = new GetDossierResponse();
        wire.setCaseNumber(known.number().value());
        wire.setContainer(container(known.dossierDigest(), known.dossierSize(), file));
        return wire;
    }

    GetDecisionResponse decision(ReceivedDecision received) {
        var wire = new GetDecisionResponse();
        wire.setDecision(DecisionWireMapping.toWire(received.sealed()));
        wire.setReceivedAt(received.receivedAt());
        received.notice().map(TextWireMapping::toWire).ifPresent(wire::setNotice);
        wire.setContainer(container(received.digest(), received.size(), received.container()));
        return wire;
    }

    private Container container(Sha256 digest, long size, Path file) {
        if (port == CounterPort.INLINE && base64(size) > limits.inlineMessage().toBytes()) {
            throw new CounterFault(
                    FaultReason.LIMIT_EXCEEDED,
                    "The container has " + size + " bytes, too many for MissionInlinePort: fetch it on MissionPort.");
        }
        var wire = new Container();
        wire.setDigest(digest.hex());
        wire.setSize(size);
        wire.setContent(new DataHandler(new FileDataSource(file.toFile())));
        return wire;
    }

    /** RFC 4648, 4: four characters for every three bytes begun. */
    private static long base64(long size) {
        return (size + 2) / 3 * 4;
    }
}
