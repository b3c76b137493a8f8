package kz.consular.gateway.soap.attachments;

import static kz.consular.gateway.soap.faults.FaultReason.LIMIT_EXCEEDED;

import jakarta.activation.DataSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.consular.gateway.soap.envelope.SoapLimits;
import kz.consular.gateway.soap.envelope.XopInclude;
import kz.consular.gateway.soap.faults.FaultReason;
import kz.consular.gateway.soap.faults.SoapCallFault;

/**
 * Collects the MIME parts to which the includes refer. XOP does not say whether two includes may share a part. Here
 * they may not: a small message could otherwise become a huge dossier. A paper that concerns several persons is one
 * document that names each person.
 */
public final class Attachments {
    private final Map<String, XopInclude> announced = new LinkedHashMap<>();
    private final Map<XopInclude, DataSource> received = new HashMap<>();
    private final List<String> notAnnounced = new ArrayList<>();
    private final SoapLimits limits;
    private long left;

    public Attachments(List<XopInclude> includes, SoapLimits limits) {
        this.limits = limits;
        this.left = limits.application().toBytes();
        var namesForCxf = new HashSet<String>();
        for (var include : includes) {
            var other = announced.putIfAbsent(include.contentId(), include);
            if (other != null || !namesForCxf.add(include.nameForCxf())) {
                throw new SoapCallFault(
                        FaultReason.MALFORMED_MESSAGE,
                        include.place() + " includes the same MIME part as another document.");
            }
        }
    }

    /**
     * Spools a part that an include refers to. Reads any other part to its end, so that one fault can name all of them.
     */
    public void take(MimeParts.Part part, Spool spool) throws IOException {
        var id = part.headers().contentId().orElse("");
        var include = announced.get(id);
        var content = withinLimits(part.content(), include == null ? "A MIME part" : include.place());
        if (include == null) {
            notAnnounced.add("No document includes the MIME part '" + id + "'.");
            left -= content.transferTo(OutputStream.nullOutputStream());
            return;
        }
        if (received.containsKey(include)) {
            throw new SoapCallFault(
                    FaultReason.MALFORMED_MESSAGE, include.place() + ": two MIME parts have the same Content-ID.");
        }
        var attached = spool.take(content);
        left -= attached.size();
        received.put(include, attached.content());
    }

    private InputStream withinLimits(InputStream content, String place) {
        var document = limits.document().toBytes();
        return new CappedInput(
                content,
                Math.min(document, left),
                () -> document <= left ? tooLong(place, document) : tooLong("The application", application()));
    }

    private long application() {
        return limits.application().toBytes();
    }

    private static SoapCallFault tooLong(String what, long most) {
        return new SoapCallFault(LIMIT_EXCEEDED, what + " has more than " + most + " bytes.");
    }

    /** @throws SoapCallFault when a part is missing, or no include refers to a part */
    public Map<XopInclude, DataSource> complete() {
        var missing = announced.entrySet().stream()
                .filter(entry -> !received.containsKey(entry.getValue()))
                .map(entry -> entry.getValue().place() + ": there is no MIME part '" + entry.getKey() + "'.")
                .toList();
        if (!missing.isEmpty()) {
            var all = new ArrayList<>(missing);
            all.addAll(notAnnounced);
            throw SoapCallFault.of(FaultReason.ATTACHMENT_MISSING, all);
        }
        if (!notAnnounced.isEmpty()) {
            throw SoapCallFault.of(FaultReason.ATTACHMENT_NOT_ANNOUNCED, notAnnounced);
        }
        return Map.copyOf(received);
    }
}
