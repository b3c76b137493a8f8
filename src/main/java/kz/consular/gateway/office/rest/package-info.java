/** The office's cases over HTTPS and JSON. */
@NullMarked
package kz.consular.gateway.office.rest;

import org.jspecify.annotations.NullMarked;
