package kz.consular.gateway.monitor.web;

import java.security.Principal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kz.consular.gateway.console.JdbcAudit;
import kz.consular.gateway.delivery.BrokerUnavailable;
import kz.consular.gateway.delivery.MessageId;
import kz.consular.gateway.delivery.deadletter.DeadLetters;
import kz.consular.gateway.delivery.deadletter.DeadLetters.Letter;
import kz.consular.gateway.delivery.deadletter.DeadLetters.Outcome;
import kz.consular.gateway.delivery.deadletter.DeadLetters.Requeued;
import kz.consular.gateway.node.roles.ForRole;
import kz.consular.gateway.node.roles.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What nobody could answer: to look at, and for operators to put back once the cause is removed. */
@Controller
@ForRole(Role.MONITOR)
class DeadLettersController {
    private static final int MOST = 100;
    private static final String PAGE = "/monitor/dead-letters";
    private static final Logger LOG = LoggerFactory.getLogger(DeadLettersController.class);

    private final DeadLetters letters;
    private final JdbcAudit audit;

    DeadLettersController(DeadLetters letters, JdbcAudit audit) {
        this.letters = letters;
        this.audit = audit;
    }

    @GetMapping(PAGE)
    String page(Model model) {
        model.addAttribute("found", look(() -> letters.oldest(MOST), model));
        model.addAttribute("most", MOST);
        return "monitor/dead-letters";
    }

    /** Changes nothing; says what is about to be done, and asks why. */
    @GetMapping(PAGE + "/requeue")
    String ask(@RequestParam(defaultValue = "") List<String> id, Model model, RedirectAttributes after) {
        if (id.isEmpty()) {
            after.addFlashAttribute("nothingChosen", true);
            return "redirect:" + PAGE;
        }
        return question(id, false, model);
    }

    private String question(List<String> ids, boolean reasonMissing, Model model) {
        model.addAttribute("chosen", look(() -> letters.find(some(ids)), model));
        model.addAttribute("reasonMissing", reasonMissing);
        return "monitor/requeue";
    }

    private static Set<String> some(List<String> ids) {
        return ids.stream().limit(MOST).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    @FunctionalInterface
    private interface Look {
        List<Letter> take() throws BrokerUnavailable;
    }

    private static List<Letter> look(Look look, Model model) {
        try {
            return look.take();
        } catch (BrokerUnavailable e) {
            LOG.debug("The dead-letter queue cannot be seen", e);
            model.addAttribute("trouble", e.getMessage());
            return List.of();
        }
    }

    @PostMapping(PAGE + "/requeue")
    String requeue(
            @RequestParam List<String> id,
            @RequestParam(defaultValue = "") String reason,
            Principal operator,
            Model model,
            RedirectAttributes after) {
        if (reason.isBlank()) {
            return question(id, true, model);
        }
        try {
            var wanted = some(id);
            var found = letters.find(wanted);
            found.forEach(letter -> record(letter, reason.strip(), operator.getName()));
            after.addFlashAttribute("results", results(wanted, letters.requeue(found)));
        } catch (BrokerUnavailable e) {
            LOG.debug("None was put back", e);
            after.addFlashAttribute("untried", e.getMessage());
        }
        return "redirect:" + PAGE;
    }

    /** Once it is back, another id than the broker's must tell what it was. What has no home stays: nothing to record. */
    private void record(Letter letter, String reason, String operator) {
        if (letter.home().isPresent()) {
            var subject = letter.messageId()
                    .map(MessageId::value)
                    .or(letter::caseNumber)
                    .orElse(letter.id());
            audit.record(operator, "REQUEUE", Optional.of(subject), Optional.of(reason));
        }
    }

    private static SortedMap<Requeued, List<Result>> results(Set<String> wanted, List<Outcome> outcomes) {
        var all = new TreeMap<Requeued, List<Result>>();
        var gone = new LinkedHashSet<>(wanted);
        for (var outcome : outcomes) {
            var letter = outcome.letter();
            gone.remove(letter.id());
            all.computeIfAbsent(outcome.became(), _ -> new ArrayList<>())
                    .add(new Result(
                            letter.caseNumber().orElse(letter.id()),
                            outcome.why().orElse("")));
        }
        gone.forEach(
                id -> all.computeIfAbsent(Requeued.GONE, _ -> new ArrayList<>()).add(new Result(id, "")));
        return all;
    }

    /** @param name the case, or where the label tells none the id by which the broker knew it @param why may be empty */
    record Result(String name, String why) {}
}
