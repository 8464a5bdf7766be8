using CanCuoc.Vocabulary;

namespace CanCuoc.Components.Records;

/// <summary>One line of a <see cref="TaskList"/>.</summary>
/// <param name="Address">Where it is done; null while it cannot be begun.</param>
/// <param name="Hint">What is missing, or who has to act.</param>
public sealed record TaskItem(Wording Title, string? Address, Wording Status, Tone Tone, Wording? Hint = null);
