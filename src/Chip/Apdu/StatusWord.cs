namespace CanCuoc.Chip.Apdu;

/// <summary>SW1-SW2, what a chip says of a command (ISO 7816-4 §5.6). Chips may answer words that have no name here.</summary>
public enum StatusWord
{
    Success = 0x9000,

    /// <summary>Fewer bytes came than were asked for: the file ends there.</summary>
    EndOfFile = 0x6282,

    /// <summary>What was selected is at its end, and says nothing more.</summary>
    SelectedTerminated = 0x6285,
    AuthenticationFailed = 0x6300,

    /// <summary>What was to be kept could not be: nothing has changed.</summary>
    MemoryFailure = 0x6581,
    WrongLength = 0x6700,
    LogicalChannelNotSupported = 0x6881,
    SecureMessagingNotSupported = 0x6882,
    LastOfChainExpected = 0x6883,
    SecurityStatusNotSatisfied = 0x6982,
    ConditionsNotSatisfied = 0x6985,
    NoCurrentFile = 0x6986,
    SecureMessagingObjectsMissing = 0x6987,
    SecureMessagingObjectsIncorrect = 0x6988,
    IncorrectData = 0x6A80,
    FileNotFound = 0x6A82,
    NotEnoughMemory = 0x6A84,
    IncorrectParameters = 0x6A86,

    /// <summary>A key that there is not.</summary>
    ReferenceNotFound = 0x6A88,
    OffsetOutsideFile = 0x6B00,
    InstructionNotSupported = 0x6D00,
    ClassNotSupported = 0x6E00,
}
