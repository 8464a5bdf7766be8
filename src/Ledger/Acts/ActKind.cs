using CanCuoc.Vocabulary;

namespace CanCuoc.Ledger;

/// <summary>The two systems that start together.</summary>
public enum RegistrySystem
{
    Population,
    Cards,
}

/// <summary>
/// The kind of an act, declared once by the operation that performs it: what it is called, which system it belongs to,
/// and the permission it needs.
/// </summary>
/// <param name="Name">Permanent name, the operation's own: <c>ApproveApplication</c>.</param>
/// <param name="Title">What a citizen reads beside the act.</param>
public sealed record ActKind(string Name, RegistrySystem System, Permission Permission, Wording Title)
{
    public ActKind(string name, RegistrySystem system, Permission permission, string vietnamese, string english)
        : this(name, system, permission, new Wording(vietnamese, english)) { }

    /// <summary>Reads only; it leaves looks, never facts.</summary>
    public bool IsLook { get; init; }

    /// <summary>Belongs to the preparation, so it is allowed while its system is still closed.</summary>
    public bool IsPreparing { get; init; }

    /// <summary>Leaves no entry when there was nothing to do: a background duty or a page that only looked at a queue.</summary>
    public bool IsSilentWhenIdle { get; init; }
}
