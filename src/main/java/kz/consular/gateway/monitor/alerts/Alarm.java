package kz.consular.gateway.monitor.alerts;

import java.time.Duration;

/**
 * Something that needs somebody. The names are those of the alert rules for Prometheus.
 *
 * @param subject what it is about: a node, a route, an office; empty where it is about all
 * @param summary one sentence
 * @param remedy what to do, one sentence
 * @param after for how long it has to last before anybody is called
 */
public record Alarm(String name, String subject, String summary, String remedy, Duration after) {}
