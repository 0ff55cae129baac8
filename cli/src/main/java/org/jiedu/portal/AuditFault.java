package org.jiedu.portal;

import org.jiedu.diagnostic.Message;

/**
 * What is wrong with an audit log.
 *
 * @param line the first line that it shows in, counted from 1
 */
public record AuditFault(int line, Message message) {}
