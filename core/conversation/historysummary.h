#pragma once

#include "core/llm/chatmodel.h"

namespace core {

// How a conversation stays within its model's context. System prompt and context message, the first two, always stay.

/// A rough count that errs on the high side for most languages: four characters a token, one of Chinese, Japanese,
/// Korean or Thai.
qsizetype estimatedTokens(const QList<ChatMessage>& messages);

/// How many messages after the first two should become a summary; 0 when `messages` fit into `budgetTokens`, or nothing
/// can be spared. The newest six stay, and the results of tools stay with their call. What is summarised leaves room:
/// the rest takes about half of the budget, so that not every turn needs a summary.
qsizetype splitForSummary(const QList<ChatMessage>& messages, qsizetype budgetTokens);

/// Asks for a summary of the `count` messages after the first two.
ChatRequest summaryRequest(const QList<ChatMessage>& messages, qsizetype count);

/// The messages with `count` of them, after the first two, replaced by the summary.
QList<ChatMessage> withSummary(const QList<ChatMessage>& messages, qsizetype count, const QString& summary);

} // namespace core
