namespace CanCuoc.CitizenDoor.Record;

/// <summary>What an act about a citizen was, in the one word that the citizen's list shows.</summary>
public enum LookMeaning
{
    Looked,

    /// <summary>The record or something that hangs on it was changed.</summary>
    Changed,

    /// <summary>Somebody tried and was refused.</summary>
    Refused,

    /// <summary>The citizen's own visit.</summary>
    Own,
}
