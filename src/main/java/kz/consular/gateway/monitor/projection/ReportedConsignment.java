package kz.consular.gateway.monitor.projection;

import kz.consular.gateway.monitor.protocol.ConsignmentLine;

/** The last report of a node about a consignment. */
public record ReportedConsignment(String node, ConsignmentLine line) {}
