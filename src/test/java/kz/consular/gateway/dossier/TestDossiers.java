package kz.consular.gateway.dossier;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kz.consular.gateway.domain.AlmatyCalendar;
import kz.consular.gateway.domain.CaseNumber;
import kz.consular.gateway.domain.OfficeCode;
import kz.consular.gateway.domain.SubmissionId;
import kz.consular.gateway.domain.application.Application;
import kz.consular.gateway.domain.application.Content;
import kz.consular.gateway.domain.application.PersonId;
import kz.consular.gateway.signature.keys.SealKeys;
import kz.consular.gateway.storage.ContainerStore;

/** Dossiers of made-up people. */
public final class TestDossiers {
    private TestDossiers() {}

    public static DossierArchive archive(ContainerStore containers, SealKeys keys, Clock clock) {
        return new DossierArchive(containers, keys, new DossierXml(new ChannelXml()), clock);
    }

    /** Of the case, for office 711110000. */
    public static Dossier dossier(String caseNumber, Application application, Instant at, String... toEstablish) {
        return new Dossier(
                new CaseNumber(caseNumber),
                Optional.of(new SubmissionId("submission-of-" + caseNumber)),
                new OfficeCode("711110000"),
                at,
                AlmatyCalendar.dayOf(at).plusDays(30),
                "The edition of the test",
                List.of(toEstablish).stream().map(PersonId::new).toList(),
                application);
    }

    /** A small content for each document, all different. */
    public static List<Content> contents(Application application) {
        return application.documents().stream()
                .map(document -> content("%PDF-1.7 " + document.fileName().value()))
                .toList();
    }

    public static Content content(String text) {
        return () -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
