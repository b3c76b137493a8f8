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

/** The overview: the first page, and its part that follows changes. */
@Controller
@ForRole(Role.MONITOR)
class OverviewController {
    private final OverviewCache overview;
    private final SseSubscribers subscribers;
    private final MonitorSettings settings;

    OverviewController(OverviewCache overview, SseSubscribers subscribers, MonitorSettings settings) {
        this.overview = overview;
        this.subscribers = subscribers;
        this.settings = settings;
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
        model.addAttribute("overview", overview.read());
        model.addAttribute("overdueMinutes", settings.overdue().toMinutes());
        return view;
    }

    @GetMapping(path = "/monitor/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter events() {
        return subscribers.subscribe();
    }
}
