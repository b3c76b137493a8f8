package kz.consular.gateway.cli.client;

import jakarta.activation.DataHandler;
import jakarta.activation.FileDataSource;
import java.net.URI;
import java.nio.file.Path;
import javax.net.ssl.SSLContext;
import kz.consular.gateway.cli.folder.DossierFolder;
import kz.consular.wire.application.DocumentDescription;
import kz.consular.wire.mission.CheckApplicationRequest;
import kz.consular.wire.mission.CheckApplicationResponse;
import kz.consular.wire.mission.ConfirmHandoverRequest;
import kz.consular.wire.mission.ConfirmHandoverResponse;
import kz.consular.wire.mission.Document;
import kz.consular.wire.mission.GetCaseRequest;
import kz.consular.wire.mission.GetCaseResponse;
import kz.consular.wire.mission.GetDecisionRequest;
import kz.consular.wire.mission.GetDecisionResponse;
import kz.consular.wire.mission.GetDossierRequest;
import kz.consular.wire.mission.GetDossierResponse;
import kz.consular.wire.mission.ListCasesRequest;
import kz.consular.wire.mission.ListCasesResponse;
import kz.consular.wire.mission.LodgeApplicationRequest;
import kz.consular.wire.mission.LodgeApplicationResponse;

/**
 * A client of the operations of a mission's endpoint. Every call throws {@link MissionFault} when the gateway
 * answers with a fault, and {@link MissionUnavailable} when there is no answer. The caller may repeat a call without an
 * answer; it repeats a lodging under the same submissionId.
 */
public final class MissionClient {
    private final SoapCall call;

    private MissionClient(SoapCall call) {
        this.call = call;
    }

    /**
     * A client of the mission that the officer's certificate names.
     *
     * @param url address of MissionPort, such as {@code https://localhost:8443/services/mission}
     * @param tls context with the officer's certificate, see {@link OfficerTls}
     */
    public static MissionClient at(URI url, SSLContext tls) {
        return new MissionClient(new SoapCall(url, tls));
    }

    /** Assesses an application as a lodging would, without the contents of the copies. */
    public CheckApplicationResponse check(CheckApplicationRequest request) {
        return call.exchange("checkApplication", request, CheckApplicationResponse.class);
    }

    /** Lodges the application; the copies are streamed from the files of the folder. */
    public LodgeApplicationResponse lodge(DossierFolder folder, String submissionId) {
        var request = new LodgeApplicationRequest();
        request.setSubmissionId(submissionId);
        request.setApplication(folder.request().getApplication());
        for (var description : folder.request().getDocument()) {
            request.getDocument().add(document(description, folder.file(description.getFileName())));
        }
        return call.exchange("lodgeApplication", request, LodgeApplicationResponse.class);
    }

    /** State and timeline of a case. */
    public GetCaseResponse caseOf(String caseNumber) {
        var request = new GetCaseRequest();
        request.setCaseNumber(caseNumber);
        return call.exchange("getCase", request, GetCaseResponse.class);
    }

    /** One page of the mission's cases, newest first. */
    public ListCasesResponse cases(ListCasesRequest request) {
        return call.exchange("listCases", request, ListCasesResponse.class);
    }

    /** The sealed dossier; its content can be read until this process ends. */
    public GetDossierResponse dossier(String caseNumber) {
        var request = new GetDossierRequest();
        request.setCaseNumber(caseNumber);
        return call.exchange("getDossier", request, GetDossierResponse.class);
    }

    /** The decision with its container and, for a restriction, the notice. */
    public GetDecisionResponse decision(String caseNumber) {
        var request = new GetDecisionRequest();
        request.setCaseNumber(caseNumber);
        return call.exchange("getDecision", request, GetDecisionResponse.class);
    }

    public ConfirmHandoverResponse confirmHandover(ConfirmHandoverRequest request) {
        return call.exchange("confirmHandover", request, ConfirmHandoverResponse.class);
    }

    private static Document document(DocumentDescription description, Path file) {
        var document = new Document();
        document.setKind(description.getKind());
        document.getPerson().addAll(description.getPerson());
        document.setMediaType(description.getMediaType());
        document.setFileName(description.getFileName());
        document.setContent(new DataHandler(new FileDataSource(file.toFile())));
        return document;
    }
}
