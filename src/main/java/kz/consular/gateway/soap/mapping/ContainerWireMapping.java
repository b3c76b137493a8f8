package kz.consular.gateway.soap.mapping;

import jakarta.activation.DataHandler;
import jakarta.activation.FileDataSource;
import java.nio.file.Path;
import kz.consular.gateway.decision.DecisionWireMapping;
import kz.consular.gateway.domain.Sha256;
import kz.consular.gateway.mission.cases.MissionCase;
import kz.consular.gateway.mission.decisions.ReceivedDecision;
import kz.consular.gateway.soap.envelope.SoapLimits;
import kz.consular.gateway.soap.envelope.SoapPort;
import kz.consular.gateway.soap.faults.FaultReason;
import kz.consular.gateway.soap.faults.SoapCallFault;
import kz.consular.wire.mission.Container;
import kz.consular.wire.mission.GetDecisionResponse;
import kz.consular.wire.mission.GetDossierResponse;

/** Answers with a sealed container, which is read from its file while the answer is sent. */
public final class ContainerWireMapping {
    private final SoapPort port;
    private final SoapLimits limits;

    public ContainerWireMapping(SoapPort port, SoapLimits limits) {
        this.port = port;
        this.limits = limits;
    }

    public GetDossierResponse dossier(MissionCase known, Path file) {
        var wire = new GetDossierResponse();
        wire.setCaseNumber(known.number().value());
        wire.setContainer(container(known.dossierDigest(), known.dossierSize(), file));
        return wire;
    }

    public GetDecisionResponse decision(ReceivedDecision received) {
        var wire = new GetDecisionResponse();
        wire.setDecision(DecisionWireMapping.toWire(received.sealed()));
        wire.setReceivedAt(received.receivedAt());
        received.notice().map(TextWireMapping::toWire).ifPresent(wire::setNotice);
        wire.setContainer(container(received.digest(), received.size(), received.container()));
        return wire;
    }

    private Container container(Sha256 digest, long size, Path file) {
        if (port == SoapPort.INLINE && base64(size) > limits.inlineMessage().toBytes()) {
            throw new SoapCallFault(
                    FaultReason.LIMIT_EXCEEDED,
                    "The container has " + size + " bytes, too many for MissionInlinePort: fetch it on MissionPort.");
        }
        var wire = new Container();
        wire.setDigest(digest.hex());
        wire.setSize(size);
        wire.setContent(new DataHandler(new FileDataSource(file.toFile())));
        return wire;
    }

    /** The length as base64 text (RFC 4648, 4): four characters for every three bytes or part of them. */
    private static long base64(long size) {
        return (size + 2) / 3 * 4;
    }
}
