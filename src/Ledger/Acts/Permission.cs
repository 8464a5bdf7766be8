namespace CanCuoc.Ledger;

/// <summary>What a post may permit. Which role holds which is one table in Access.</summary>
public enum Permission
{
    ReadPerson,
    SearchPersons,
    RegisterPerson,
    AmendPerson,
    LoadPersons,
    OpenApplication,
    AttachCapture,
    ScreenApplication,
    ApproveApplication,
    ReadApplication,
    ReleaseBatch,
    PersonaliseCard,
    DeliverCard,
    ReadCard,
    RegisterResidence,
    ReadResidence,
    MakeAgreement,
    VerifyPerson,
    ReadProgramme,
    RaiseDifficulty,
    OpenSystems,
    ManageOfficers,
    ReadOwnRecord,
    VerifyLedger,
    Reconcile,
    FollowFeed,
    SignIn,
    SetUpOfficers,
}
