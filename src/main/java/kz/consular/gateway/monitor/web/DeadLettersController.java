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
import kz.consular.gateway.delivery.deadletter.DeadLetters.DeadLetter;
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

/** The dead letters: to read, and for operators to put back after the cause is removed. */
@Controller
@ForRole(Role.MONITOR)
class DeadLettersController {
    private static final int MOST = 100;
    private static final String PAGE = "/monitor/dead-letters";
    private static final Logger LOG = LoggerFactory.getLogger(DeadLettersController.class);

    private final DeadLetters deadLetters;
    private final JdbcAudit audit;

    DeadLettersController(DeadLetters deadLetters, JdbcAudit audit) {
        this.deadLetters = deadLetters;
        this.audit = audit;
    }

    @GetMapping(PAGE)
    String page(Model model) {
        model.addAttribute("found", read(() -> deadLetters.oldest(MOST), model));
        model.addAttribute("most", MOST);
        return "monitor/dead-letters";
    }

    /** Shows the chosen letters and asks for a reason. Changes nothing. */
    @GetMapping(PAGE + "/requeue")
    String ask(@RequestParam(defaultValue = "") List<String> id, Model model, RedirectAttributes redirect) {
        if (id.isEmpty()) {
            redirect.addFlashAttribute("nothingChosen", true);
            return "redirect:" + PAGE;
        }
        return question(id, false, model);
    }

    private String question(List<String> ids, boolean reasonMissing, Model model) {
        model.addAttribute("chosen", read(() -> deadLetters.find(bounded(ids)), model));
        model.addAttribute("reasonMissing", reasonMissing);
        return "monitor/requeue";
    }

    private static Set<String> bounded(List<String> ids) {
        return ids.stream().limit(MOST).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    @FunctionalInterface
    private interface Query {
        List<DeadLetter> run() throws BrokerUnavailable;
    }

    private static List<DeadLetter> read(Query query, Model model) {
        try {
            return query.run();
        } catch (BrokerUnavailable e) {
            LOG.debug("The dead-letter queue cannot be read", e);
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
            RedirectAttributes redirect) {
        if (reason.isBlank()) {
            return question(id, true, model);
        }
        try {
            var chosen = bounded(id);
            var found = deadLetters.find(chosen);
            found.forEach(letter -> record(letter, reason.strip(), operator.getName()));
            redirect.addFlashAttribute("results", results(chosen, deadLetters.requeue(found)));
        } catch (BrokerUnavailable e) {
            LOG.debug("None was put back", e);
            redirect.addFlashAttribute("untried", e.getMessage());
        }
        return "redirect:" + PAGE;
    }

    /** Records the id of the consignment or its case, since the id of the broker ends with the requeue. A letter without a home queue stays. */
    private void record(DeadLetter letter, String reason, String operator) {
        if (letter.home().isPresent()) {
            var subject = letter.messageId()
                    .map(MessageId::value)
                    .or(letter::caseNumber)
                    .orElse(letter.id());
            audit.record(operator, "REQUEUE", Optional.of(subject), Optional.of(reason));
        }
    }

    private static SortedMap<Requeued, List<Result>> results(Set<String> chosen, List<Outcome> outcomes) {
        var all = new TreeMap<Requeued, List<Result>>();
        var gone = new LinkedHashSet<>(chosen);
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

    /** @param name the case number, or the id of the broker if the letter names no case @param why may be empty */
    record Result(String name, String why) {}
}
