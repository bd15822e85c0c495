package org.nuanjing.channel.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the web chat behaves.
 *
 * @param leaveTo where the quick-leave button takes an officer; an ordinary page, nothing of ours
 * @param messagesPerMinute how many messages one browser may send in a minute
 * @param messagesPerMinuteOfClient how many all browsers behind one network address may send in a
 *     minute; a station shares one
 * @param streamsPerAddress how many windows of one browser are kept up to date at once
 * @param streamsOnNode how many windows this node keeps up to date at once
 */
@Validated
@ConfigurationProperties("nuanjing.web")
public record WebChatSettings(
    @DefaultValue("https://www.baidu.com/")
        @Pattern(
            regexp = "https://\\S+",
            message = "nuanjing.web.leave-to must be an https address; give one everybody visits.")
        String leaveTo,
    @DefaultValue("30")
        @Min(value = 5, message = "nuanjing.web.messages-per-minute must be at least 5.")
        int messagesPerMinute,
    @DefaultValue("600")
        @Min(value = 30, message = "nuanjing.web.messages-per-minute-of-client: at least 30.")
        int messagesPerMinuteOfClient,
    @DefaultValue("4")
        @Min(value = 1, message = "nuanjing.web.streams-per-address must be 1 to 16.")
        @Max(value = 16, message = "nuanjing.web.streams-per-address must be 1 to 16.")
        int streamsPerAddress,
    @DefaultValue("5000")
        @Min(value = 10, message = "nuanjing.web.streams-on-node must be at least 10.")
        int streamsOnNode) {}
