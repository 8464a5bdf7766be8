using CanCuoc.Vocabulary;

namespace CanCuoc.Program;

/// <summary>The story cannot go on: something was refused that should not have been.</summary>
internal sealed class StoryStopped(Refusal refusal) : Exception(refusal.ToString())
{
    public Refusal Refusal { get; } = refusal;
}
