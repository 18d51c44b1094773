Feature: Identify after the private key
  Whatever the private key has done to a profile, Identify replaces nothing that it has (FAQ 1, 2 and 6 to 8).

  @KEEP-EMAIL
  Rule: Identify keeps the email of a profile that the private key has changed

    Scenario: The email is kept after the private key was used to remove a property
      Given Jessica has a profile with:
        | external ID | 1468             |
        | email       | old.me@yahoo.com |
      When the private key changes Jessica's profile to:
        | absent | (removed) |
      And Identify receives, alone and with a property, twice:
        | external ID | 1468             |
        | email       | new.me@yahoo.com |
      Then Jessica still has:
        | email | old.me@yahoo.com |

    @wire-revision
    Scenario: An email that was added after another was cleared is kept
      Given Jessica has a profile with:
        | external ID | 1468             |
        | email       | old.me@yahoo.com |
      When the private key changes Jessica's profile to:
        | email | (removed) |
      Then Jessica has:
        | email | (null) |
      When Identify receives:
        | external ID | 1468             |
        | email       | old.me@yahoo.com |
        | tier        | 2                |
      Then Jessica has:
        | email | old.me@yahoo.com |
      When Identify receives, alone and with a property, twice:
        | external ID | 1468             |
        | email       | new.me@yahoo.com |
      Then Jessica still has:
        | email | old.me@yahoo.com |
