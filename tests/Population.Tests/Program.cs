using CanCuoc.Population.Tests;
using Xunit.MicrosoftTestingPlatform;

// Tests of several processes start this program once more, to work instead of testing.
return args switch
{
    [NumberIssuer.Verb, var address, var numbers] => await NumberIssuer.RunAsync(address, int.Parse(numbers)),
    [KillableReform.Verb, var engine, var address, var action] => await KillableReform.RunAsync(
        engine,
        address,
        action
    ),
    _ => await TestPlatformTestFramework.RunAsync(args, SelfRegisteredExtensions.AddSelfRegisteredExtensions),
};
