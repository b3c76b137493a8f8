package kz.consular.gateway.office.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import kz.consular.gateway.domain.CaseNumber;
import kz.consular.gateway.domain.OfficeCode;
import kz.consular.gateway.node.roles.ForRole;
import kz.consular.gateway.node.roles.Role;
import kz.consular.gateway.office.CaseDetails;
import kz.consular.gateway.office.OfficeService;
import kz.consular.gateway.office.cases.OfficeSettings;
import kz.consular.gateway.office.decisions.DecisionOutcome;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * The office's cases over HTTPS and JSON, for an office without software of its own on the queue. The clerk's client certificate
 * names the office; a clerk sees the cases of that office only.
 */
@RestController
@ForRole(Role.OFFICE)
@EnableConfigurationProperties(OfficeSettings.class)
@RequestMapping("/office/cases")
class OfficeCasesController {
    private static final int LONGEST_PAGE = 200;

    private final OfficeService service;
    private final Clerks clerks;
    private final OfficeSettings settings;

    OfficeCasesController(OfficeService service, Clerks clerks, OfficeSettings settings) {
        this.service = service;
        this.clerks = clerks;
        this.settings = settings;
    }

    @GetMapping
    List<CaseView.Case> list(
            HttpServletRequest request,
            @RequestParam(defaultValue = "true") boolean openOnly,
            @RequestParam @Nullable String after,
            @RequestParam(defaultValue = "50") int limit) {
        if (limit < 1 || limit > LONGEST_PAGE) {
            throw OfficeProblem.invalidValue("'limit' is " + limit + ", not 1 to " + LONGEST_PAGE);
        }
        return service
                .list(
                        clerks.office(request),
                        openOnly,
                        Optional.ofNullable(after).map(CaseNumber::new),
                        limit)
                .stream()
                .map(CaseView.Case::of)
                .toList();
    }

    @GetMapping("/{number}")
    CaseView.Details open(HttpServletRequest request, @PathVariable String number) {
        return CaseView.Details.of(find(clerks.office(request), new CaseNumber(number)));
    }

    /** The application as the mission sealed it: application.xml of wsdl/office-channel.xsd. */
    @GetMapping("/{number}/application")
    ResponseEntity<Resource> application(HttpServletRequest request, @PathVariable String number) {
        return sealedFile(request, number, "application.xml");
    }

    /** A copy of a document, by the file name in the details of the case, such as {@code 001.pdf}. */
    @GetMapping("/{number}/documents/{file}")
    ResponseEntity<Resource> document(
            HttpServletRequest request, @PathVariable String number, @PathVariable String file) {
        return sealedFile(request, number, "documents/" + file);
    }

    /** The sealed container as it was received. */
    @GetMapping("/{number}/dossier")
    ResponseEntity<Resource> dossier(HttpServletRequest request, @PathVariable String number) {
        var contents = service.contents(clerks.office(request), new CaseNumber(number))
                .orElseThrow(OfficeProblem::caseUnknown);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/vnd.etsi.asic-e+zip"))
                .body(new FileSystemResource(contents.path()));
    }

    @PostMapping("/{number}/inquiries")
    @ResponseStatus(HttpStatus.CREATED)
    CaseView.Question inquire(
            HttpServletRequest request, @PathVariable String number, @RequestBody RequestBodies.NewInquiry inquiry) {
        var office = clerks.office(request);
        return service.inquire(office, new CaseNumber(number), inquiry.statedAddressee(), inquiry.statedDay())
                .map(CaseView.Question::of)
                .orElseThrow(OfficeProblem::noOpenCase);
    }

    @PostMapping("/{number}/inquiries/{inquiry}/answer")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void answer(
            HttpServletRequest request,
            @PathVariable String number,
            @PathVariable long inquiry,
            @RequestBody RequestBodies.NewAnswer answer) {
        var office = clerks.office(request);
        if (!service.answer(office, new CaseNumber(number), inquiry, answer.statedAnswer(), answer.statedRemark())) {
            throw OfficeProblem.noOpenInquiry();
        }
    }

    @PostMapping("/{number}/decision")
    @ResponseStatus(HttpStatus.CREATED)
    CaseView.Decided decide(
            HttpServletRequest request, @PathVariable String number, @RequestBody RequestBodies.NewDecision requested) {
        var office = clerks.office(request);
        return switch (service.decide(office, new CaseNumber(number), requested.request(settings))) {
            case DecisionOutcome.Decided(var decision) -> CaseView.Decided.of(decision);
            case DecisionOutcome.CaseUnknown() -> throw OfficeProblem.caseUnknown();
            case DecisionOutcome.AlreadyDecided() -> throw OfficeProblem.alreadyDecided();
            case DecisionOutcome.Barred(var inquiries) -> throw OfficeProblem.barred(inquiries);
        };
    }

    private CaseDetails find(OfficeCode office, CaseNumber number) {
        return service.open(office, number).orElseThrow(OfficeProblem::caseUnknown);
    }

    private ResponseEntity<Resource> sealedFile(HttpServletRequest request, String number, String path) {
        var contents = service.contents(clerks.office(request), new CaseNumber(number))
                .orElseThrow(OfficeProblem::caseUnknown);
        var entry = contents.entry(path).orElseThrow(OfficeProblem::documentUnknown);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, entry.mediaType())
                .header("X-Content-Type-Options", "nosniff")
                .contentLength(entry.size())
                .body(new InputStreamResource(() -> contents.open(path)));
    }
}
