package kz.consular.gateway.monitor.web;

import kz.consular.gateway.monitor.overview.MonitorSettings;
import kz.consular.gateway.monitor.overview.OverviewCache;
import kz.consular.gateway.monitor.overview.SseSubscribers;
import kz.consular.gateway.node.roles.ForRole;
import kz.consular.gateway.node.roles.Role;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Are applications flowing? The first page, and its part that changes by itself. */
@Controller
@ForRole(Role.MONITOR)
class OverviewController {
    private final OverviewCache board;
    private final SseSubscribers screens;
    private final MonitorSettings settings;
    private final Wording say;

    OverviewController(OverviewCache board, SseSubscribers screens, MonitorSettings settings, Wording say) {
        this.board = board;
        this.screens = screens;
        this.settings = settings;
        this.say = say;
    }

    @GetMapping("/monitor")
    String page(Model model) {
        return show("monitor/overview", model);
    }

    @GetMapping("/monitor/overview")
    String board(Model model) {
        return show("monitor/overview :: board", model);
    }

    private String show(String view, Model model) {
        model.addAttribute("overview", board.shown());
        model.addAttribute("overdueMinutes", settings.overdue().toMinutes());
        model.addAttribute("say", say);
        return view;
    }

    @GetMapping(path = "/monitor/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter events() {
        return screens.open();
    }
}
