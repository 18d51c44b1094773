Feature: Emails with capital letters
  Whether a look-up regards the case of an email is open. But an email that is spelled exactly as before is the same one,
  and the policy for identifiers holds for it as for any other (FAQ 1, 2, 4, 5 and 11).

  @KEEP-EMAIL
  Rule: Identify keeps an email with capital letters

    Scenario Outline: The email with capital letters is kept when the profile is found by <found by>
      Given Jessica has a profile with:
        | external ID  | 1468             |
        | email        | Old.Me@yahoo.com |
        | phone number | +16171000001     |
        | plan         | gold             |
      When Identify receives, alone and with a property, twice:
        | <found by> | <value>          |
        | email      | new.me@yahoo.com |
      Then Jessica still has:
        | email | Old.Me@yahoo.com |
      And Jessica is found by email "Old.Me@yahoo.com"
      And nobody is found by email "new.me@yahoo.com"

      Examples:
        | found by     | value        |
        | external ID  | 1468         |
        | phone number | +16171000001 |

  @PROP-UPDATE
  Rule: Identify finds a profile by its email with capital letters

    Scenario: A property is updated on a profile found by its email with capital letters
      Given Jessica has a profile with:
        | external ID | 1468             |
        | email       | Old.Me@yahoo.com |
        | plan        | gold             |
      When Identify receives:
        | email | Old.Me@yahoo.com |
        | plan  | platinum         |
      Then Jessica has:
        | plan | platinum |

  @CHANGE-EMAIL
  Rule: The private key changes an email with capital letters

    Scenario: The email with capital letters is changed to another one
      Given Jessica has a profile with:
        | external ID | 1468             |
        | email       | Old.Me@yahoo.com |
        | plan        | gold             |
      When the private key changes Jessica's profile to:
        | email | New.Me@yahoo.com |
      Then Jessica has:
        | email | New.Me@yahoo.com |
      And Jessica is found by email "New.Me@yahoo.com"
      And nobody is found by email "Old.Me@yahoo.com"
      When Identify receives:
        | email | Old.Me@yahoo.com |
        | plan  | silver           |
      Then Robert is the one profile with:
        | email | Old.Me@yahoo.com |
        | plan  | silver           |

  @ADD-EMAIL
  Rule: Identify adds an email with capital letters

    Scenario: A missing email with capital letters is added
      Given Jessica has a profile with:
        | external ID | 1468 |
        | plan        | gold |
      When Identify receives:
        | external ID | 1468             |
        | email       | Old.Me@yahoo.com |
      Then Jessica has:
        | email | Old.Me@yahoo.com |
