package kz.consular.gateway.monitor.projection;

import kz.consular.gateway.monitor.protocol.ConsignmentLine;

/** A consignment as a node told it. */
public record ReportedConsignment(String node, ConsignmentLine line) {}
