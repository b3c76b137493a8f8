package kz.consular.gateway.monitor;

import kz.consular.gateway.report.ConsignmentLine;

/** A consignment as a node told it. */
record Told(String node, ConsignmentLine line) {}
