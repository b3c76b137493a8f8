package kz.consular.gateway.office.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import kz.consular.gateway.domain.CaseNumber;
import kz.consular.gateway.domain.OfficeCode;
import kz.consular.gateway.node.roles.ForRole;
import kz.consular.gateway.node.roles.Role;
import kz.consular.gateway.office.OfficeService;
import kz.consular.gateway.office.OpenedCase;
import kz.consular.gateway.office.cases.OfficeSettings;
import kz.consular.gateway.office.decisions.RulingOutcome;
import org.jspecify.annotations.Nullable;
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
 * The office's desk over HTTPS, for an office that has no software of its own on the queue. The clerk's client
 * certificate names the office; a desk sees the cases of its own office only.
 */
@RestController
@ForRole(Role.OFFICE)
@RequestMapping("/office/cases")
class OfficeCasesController {
    private static final int LONGEST_PAGE = 200;

    private final OfficeService desk;
    private final Clerks clerks;
    private final OfficeSettings settings;

    OfficeCasesController(OfficeService desk, Clerks clerks, OfficeSettings settings) {
        this.desk = desk;
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
        return desk
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
    CaseView.Opened open(HttpServletRequest request, @PathVariable String number) {
        return CaseView.Opened.of(opened(clerks.office(request), new CaseNumber(number)));
    }

    /** The application as the mission sealed it: application.xml of wsdl/office-channel.xsd. */
    @GetMapping("/{number}/application")
    ResponseEntity<Resource> application(HttpServletRequest request, @PathVariable String number) {
        return sealedFile(request, number, "application.xml");
    }

    /** A copy of a document, by the path that the opened case names, such as {@code 001.pdf}. */
    @GetMapping("/{number}/documents/{file}")
    ResponseEntity<Resource> document(
            HttpServletRequest request, @PathVariable String number, @PathVariable String file) {
        return sealedFile(request, number, "documents/" + file);
    }

    /** The sealed container as it came. */
    @GetMapping("/{number}/dossier")
    ResponseEntity<Resource> dossier(HttpServletRequest request, @PathVariable String number) {
        var contents =
                desk.contents(clerks.office(request), new CaseNumber(number)).orElseThrow(OfficeProblem::caseUnknown);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/vnd.etsi.asic-e+zip"))
                .body(new FileSystemResource(contents.path()));
    }

    @PostMapping("/{number}/inquiries")
    @ResponseStatus(HttpStatus.CREATED)
    CaseView.Question inquire(
            HttpServletRequest request, @PathVariable String number, @RequestBody RequestBodies.NewInquiry asked) {
        var office = clerks.office(request);
        return desk.inquire(office, new CaseNumber(number), asked.statedAddressee(), asked.statedDay())
                .map(CaseView.Question::of)
                .orElseThrow(OfficeProblem::noOpenCase);
    }

    @PostMapping("/{number}/inquiries/{inquiry}/answer")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void answer(
            HttpServletRequest request,
            @PathVariable String number,
            @PathVariable long inquiry,
            @RequestBody RequestBodies.NewAnswer came) {
        var office = clerks.office(request);
        if (!desk.answer(office, new CaseNumber(number), inquiry, came.statedAnswer(), came.statedRemark())) {
            throw OfficeProblem.noOpenInquiry();
        }
    }

    @PostMapping("/{number}/decision")
    @ResponseStatus(HttpStatus.CREATED)
    CaseView.Decided decide(
            HttpServletRequest request, @PathVariable String number, @RequestBody RequestBodies.NewRuling told) {
        var office = clerks.office(request);
        return switch (desk.decide(office, new CaseNumber(number), told.ruling(settings))) {
            case RulingOutcome.Decided(var decision) -> CaseView.Decided.of(decision);
            case RulingOutcome.CaseUnknown() -> throw OfficeProblem.caseUnknown();
            case RulingOutcome.AlreadyDecided() -> throw OfficeProblem.alreadyDecided();
            case RulingOutcome.Barred(var inquiries) -> throw OfficeProblem.barred(inquiries);
        };
    }

    private OpenedCase opened(OfficeCode office, CaseNumber number) {
        return desk.open(office, number).orElseThrow(OfficeProblem::caseUnknown);
    }

    private ResponseEntity<Resource> sealedFile(HttpServletRequest request, String number, String path) {
        var contents =
                desk.contents(clerks.office(request), new CaseNumber(number)).orElseThrow(OfficeProblem::caseUnknown);
        var entry = contents.entry(path).orElseThrow(OfficeProblem::documentUnknown);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, entry.mediaType())
                .header("X-Content-Type-Options", "nosniff")
                .contentLength(entry.size())
                .body(new InputStreamResource(() -> contents.open(path)));
    }
}
