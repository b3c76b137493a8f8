package kz.consular.gateway.monitor.alerts;

import java.time.Duration;

/**
 * A condition that needs attention. The names are those of the alert rules for Prometheus.
 *
 * @param subject the node, route or office; empty for a condition of the whole system
 * @param summary one sentence
 * @param remedy the action to take, one sentence
 * @param after the time for which the condition has to last before staff are notified
 */
public record Alert(String name, String subject, String summary, String remedy, Duration after) {}
