using CanCuoc.Vocabulary;

namespace CanCuoc.Components.Records;

/// <summary>A heading of a <see cref="Table{TItem}"/>; over numbers it stands at the right edge, as they do.</summary>
public sealed record Column(Wording Title, bool IsNumber = false);
